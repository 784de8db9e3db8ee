import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreQuote;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.Pair;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.StringJoiner;
import javax.json.Json;
import javax.json.JsonObject;
import java.io.StringReader;

/** Quotes by CoreNLP. In: a line of JSON {"id", "text"} for each article. Out: its attributions and CPU seconds. */
public class CoreNlpQuotes {
  public static void main(String[] args) throws Exception {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse,coref,quote");
    properties.setProperty("ssplit.newlineIsSentenceBreak", "always");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      JsonObject article = Json.createReader(new StringReader(line)).readObject();
      long before = cpuTime();
      CoreDocument document = new CoreDocument(article.getString("text"));
      StringJoiner found = new StringJoiner(",", "[", "]");
      try {
        pipeline.annotate(document);
        for (CoreQuote quote : document.quotes()) found.add(attribution(quote));
      } catch (RuntimeException problem) {
        System.err.println(article.getString("id") + ": " + problem);
      }
      double seconds = (cpuTime() - before) / 1e9;
      out.println("{\"id\":\"" + article.getString("id") + "\",\"attributions\":" + found + ",\"seconds\":" + seconds + "}");
    }
  }

  private static String attribution(CoreQuote quote) {
    Pair<Integer, Integer> content = quote.quoteCharOffsets();
    String source = "";
    if (quote.hasSpeaker && quote.speakerTokens().isPresent() && !quote.speakerTokens().get().isEmpty()) {
      var tokens = quote.speakerTokens().get();
      source = "[" + tokens.get(0).beginPosition() + "," + tokens.get(tokens.size() - 1).endPosition() + "]";
    }
    return "{\"source\":[" + source + "],\"cue\":[],\"content\":[[" + content.first + "," + content.second + "]]}";
  }

  private static long cpuTime() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
  }
}
