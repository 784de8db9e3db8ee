/**
 * Words that reporters use for one another in talks of any kind, a line each; a phrase keeps its order.
 * A brief's own terms never hold all the words of the news; these lines lend it more. General English only:
 * no name, place or matter of one particular negotiation.
 */
export const thesaurus = `
pay, wage, salary, earnings, remuneration, paycheck, pay packet
rise, raise, increase, hike, uplift, boost, go up, higher, more, extra, additional, larger, bigger, improve, expand, expansion
cut, reduce, reduction, decrease, lower, slash, trim, lessen, shrink, fewer, less, shorten, shorter, relief, smaller, ease
layoff, lay off, redundancy, redundant, dismissal, dismiss, sack, job loss, lose a job, lose their job, job cut, fire
job, employment, post, position, work, place, role
worker, employee, staff, workforce, personnel, labor
casual, day worker, temporary worker, agency worker, hired by the day
permanent, regular, fixed, lasting, steady
strike, walkout, industrial action, stoppage, picket, work stoppage, walk out, down tools
employer, company, firm, operator, management, boss
voluntary, choose to leave, who leave, of their own will
severance, buyout, payoff, redundancy pay, leave with money
lump sum, one-off, bonus, single payment, at once
joint, shared, together, equal number, both side, common, co-decision
panel, committee, commission, board, body, council, authority
individual, personal, own, separate
account, savings account, savings
newcomer, new hire, new worker, young worker, hired after, future employee, new recruit
retire, retirement, pension, stop working
retiree, retired, pensioner, former worker
early, earlier, before time, sooner
limit, cap, ceiling, restrict, restriction, maximum, upper limit, no more than, not exceed, at most, quota, curb, threshold, hurdle
ban, bar, prohibit, prohibition, forbid, outlaw, moratorium, halt, stop, stoppage, freeze, block, exclude, suspension, hold, pause, suspend
driverless, automated, automatic, remote-controlled, robot, automation, self-driving, unmanned
machine, equipment, crane, technology, vehicle, device
free hand, free to decide, freely, own decision, on their own, management right, discretion, alone
weekly hour, working week, working hour, hour week, shorter week
night, overnight, night work, night shift
round the clock, around the clock, day and night, seven day, twenty-four hour, weekend, Sunday, Saturday
ceasefire, cease-fire, truce, armistice, halt fighting, end of fighting, stop shooting, silence the gun, gun fall silent, lay down arms, cessation of hostility, stop the fighting, halt the fighting, end the fighting, cease fire
fighting, hostility, combat, battle, shooting, gun, shelling, war, attack
temporary, partial, limited, short-term, timed, brief, interim, stop-gap, stopgap
immediate, immediately, at once, now, straight away, unconditional, without delay, instantly, without condition
comprehensive, full, final, complete, overall, whole, entire, total, long-term, last clause
settlement, agreement, deal, accord, pact, treaty, contract
territory, land, area, region, province, district, soil, ground, occupied
cede, cession, give up, surrender, hand over, relinquish, concede, yield, part with, concession, sign away, give away, give it away
abandon, drop, renounce, give up, forgo, forswear, relinquish, waive, renunciation, never join, stay out, scrap, neutral, neutrality, end its bid, bar from, kept out
withdraw, withdrawal, pull out, pull back, leave, evacuate, evacuation, pullout, retreat, vacate, move out, march out, out of
recognise, recognition, recognize, acknowledge, accept as, legal status, be regarded as
front line, frontline, line of contact, contact line, current line, where we stand, where they stand, existing line, present position, present line
border, frontier, boundary
seize, capture, occupy, annex, annexation, conquer, control, hold
demilitarise, demilitarize, buffer, neutral zone, free economic zone, economic zone, disarm
referendum, plebiscite, popular vote, ballot, poll, put to a vote, put to member, ask the member
vote, ballot, election, poll, voting
member, membership, join, accession, accede, admission, enter, entry, belong
alliance, bloc, union, club, pact
bid, ambition, aspiration, application, hope, plan to join, candidacy, wish to join
guarantee, assurance, pledge, promise, safeguard, protection, commitment
security, safety, protection, defense, deter, deterrence, defend
troop, soldier, force, military, army, armed force, unit, brigade, battalion, boots on the ground, contingent, peacekeeper, helmet, serviceman, garrison
foreign, international, multinational, allied, outside, third-country
monitor, observe, observer, verify, verification, inspection, inspect, inspector
binding, legally binding, ratify, ratified, enforceable, mandatory, voted by, in law, treaty, parliament vote
missile, rocket, long-range, range, weapon, arms
sanction, embargo, penalty, punitive measure, restriction
lift, ease, remove, end, relax, waive, cancel, repeal, scrap, relief, fall away, drop, go, withdraw
frozen asset, frozen reserve, asset, reserve, fund, frozen money, blocked money
rebuild, rebuilding, reconstruction, reparation, reconstruct, restoration, restore, repair, compensation, damages
return, give back, hand back, send back, bring home, come home, restore, go back, repatriate, repatriation, release
prisoner, captive, detainee, hostage, prisoner of war, POW
exchange, swap, trade, all for all
child, minor, youngster, kid
amnesty, pardon, impunity, immunity, forgive, forgiveness, clemency, write-off, debt cancellation
trial, court, tribunal, prosecute, prosecution, judge, justice, war crime, hold to account
language, tongue, speak, speech
official, administration, state
church, parish, religion, religious, worship, faith, congregation, altar
school, teach, education, classroom, university, college, training
minority, community, ethnic
tax, levy, duty, taxation, tariff
rate, level, percentage
top, wealthy, rich, high earner, highest income, best paid, millionaire, high income, wealthiest, top earner
unchanged, no change, keep, as it is, stay, status quo, as now, remain, maintain, preserve, retain, continue, stand, go on, carry on, extend, longer, extension, prolong, keep running, stay open, operation
close, closure, shut, shutdown, shut down, phase out, phase-out, exit, switch off, decommission, end
build, construction, new plant, construct, new reactor, further, erect
reactor, nuclear plant, nuclear power, nuclear, atomic, power plant, power station
asylum, refugee, migrant, immigrant, migration, immigration, asylum seeker, newcomer
family, relative, reunion, reunification
skilled, qualified, engineer, specialist, work permit, talent, professional
strict, stricter, tough, tougher, tighten, tighter, harsh
easier, ease, faster, simplify, quicker, relax, open
budget, spending, expenditure, fund, funding, money, finance, outlay, appropriations
borrow, borrowing, debt, loan, credit, off-budget, special fund, separate fund
conscription, draft, national service, military service, compulsory service, call up, military duty, compulsory
minister, ministry, portfolio, department, treasury, cabinet post
minimum wage, wage floor, lowest wage, lowest pay
index, indexation, adjust, adjustment, linked to, in line with, automatic, tied to, pegged
price, cost, inflation, living cost
water, river, flow, discharge, release, irrigation
dam, reservoir, barrage, weir
fill, filling, impound
drought, dry year, dry season, water shortage, low flow
data, information, figure, measurement, reading, statistic
share, split, divide, allocation, quota, portion, part, percentage, fifty-fifty
energy, power, electricity, gas, oil, fuel
ship, shipping, vessel, tanker, navigation, maritime, port, harbor, freight, cargo, sea, transit, strait, passage
toll, fee, charge, dues, levy, transit fee
blockade, closure, siege, mine
enrich, enrichment, uranium, centrifuge, nuclear program, stockpile
medicine, medical, drug, essential good, perishable, food, fruit, baby food, urgent good, supplies, aid, humanitarian
exempt, exemption, except, exception, let through, spared, unload, carve-out
order, decree, law, legislation, act, emergency power, bill, statute, force, compel, compulsory, legal
arbitration, arbitrator, arbiter, third party decision, independent decision, binding decision
mediation, mediator, go-between, intermediary, conciliation, facilitator
resume, return to, restart, go back to, come back to, reopen, back to work
talk, negotiation, meeting, summit, discussion, dialogue, round, negotiate, table, meet, sit down, conversation
leader, president, head of state, presidential, top-level, face-to-face
plan, proposal, draft, text, document, paper, framework, blueprint, offer, package, initiative, counterproposal, deal
change, amend, amendment, rewrite, revise, revision, renegotiate, modify, alter, reopen, refine, rework, redraft, edit, different
basis, starting point, foundation, good basis, groundwork
sign, signature, approve, adopt, endorse, back, ratify, accept, agree, conclude, initial, approval, put its name, put their name
deadline, date, by the end, timetable, schedule, timeline, fixed date, ultimatum, time limit
delay, postpone, put off, wait, defer, later, push back, suspend, moratorium, years from now
election, vote, go to the polls, poll, martial law
health, medical, health care, healthcare, hospital
insurance, cover, coverage, plan
premium, contribution, payment, cost, fee, bill
employer pay, pay the whole, bear the cost, pay in full, full premium, foot the bill, entire cost, whole premium
co-payment, co-pay, contribute, pay part, pay a share, bear part
home work, remote work, work from home, telework
takeover, acquisition, buy, purchase, acquire, merge, merger, bid, buyout, sale, sell, own, ownership, control
share, stock, stake, equity, shareholder
cash, money, payment
tariff, duty, import tax, levy, trade barrier
mineral, rare earth, mining, resource, raw material, critical mineral
base, military presence, station, stationed, deploy, deployment
sovereignty, sovereign, independence, independent, self-determination, self-government, autonomy
surveillance, spy, monitoring, wiretap, tracking
weapon, arm, armament, lethal
mask, face covering, unmask, identification, identify
warrant, judicial, signed by a judge
camera, body-worn, recording
funding, fund, finance, appropriation, reopen, money
subsidy, support, tax credit, grant, aid
worker pay, back pay, unpaid, paycheck
creditor, lender, bondholder, investor
haircut, write down, debt relief, debt reduction, principal cut
repayment, repay, debt service, instalment
maturity, grace period, term, tenure
transparency, publish, disclose, disclosure, public, make public
union, trade union, organise, organize, collective, bargaining, recognition
vacation, holiday, leave, day off, time off
training, apprenticeship, course, exam
emission, carbon, climate, greenhouse
inspector, access, visit, supervision, oversight
`;
