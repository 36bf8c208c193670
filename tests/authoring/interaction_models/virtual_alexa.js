// Loads interaction models in virtual-alexa and prints, for each, how many intents it knows and the request that it makes
// of an utterance. Arguments: the node_modules folder, then the models; the utterances come as JSON on standard input, one
// for each model, because finding one among all samples takes virtual-alexa a while.
const path = require("path");
const { VirtualAlexa } = require(path.join(process.argv[2], "virtual-alexa"));
const said = JSON.parse(require("fs").readFileSync(0, "utf8"));

async function load(file, words) {
  const alexa = VirtualAlexa.Builder()
    .handler((event, context, done) => done(null, { response: {} }))
    .interactionModelFile(file)
    .create();
  let made = null;
  alexa.filter((request) => (made = request.request));
  await alexa.utter(words);
  return { intents: alexa.context().interactionModel().intentSchema.intents().length, request: made };
}

(async () => {
  const loaded = {};
  for (const [index, file] of process.argv.slice(3).entries()) {
    loaded[path.basename(file, ".json")] = await load(file, said[index]);
  }
  console.log(JSON.stringify(loaded));
})();
