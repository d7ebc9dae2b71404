// node search.mjs SITE < {folder: [question, ...]}: what the search of a built site answers first, {folder: {question: page}}.
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import vm from "node:vm";

const site = process.argv[2];
const workers = join(site, "assets/javascripts/workers");
const [name] = readdirSync(workers).filter((each) => /^search\..*\.js$/.test(each));
const told = {};
for (const [folder, questions] of Object.entries(JSON.parse(readFileSync(0, "utf8")))) {
  let answer;
  let listen;
  const world = vm.createContext({addEventListener: (_, listener) => (listen = listener), postMessage: (message) => (answer = message)});
  vm.runInContext(readFileSync(join(workers, name), "utf8"), world);
  listen({data: {type: 0, data: JSON.parse(readFileSync(join(site, folder, "search/search_index.json"), "utf8"))}});
  told[folder] = {};
  for (const question of questions) {
    listen({data: {type: 2, data: question}});
    told[folder][question] = answer.data.items[0]?.[0].location ?? null;
  }
}
console.log(JSON.stringify(told));
