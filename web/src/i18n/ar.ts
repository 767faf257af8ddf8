// Every text of the page, Arabic: the same files as in English.

const files = import.meta.glob<Record<string, string | Record<string, string>>>("./ar/*.json", {
  eager: true,
  import: "default",
});

export default Object.fromEntries(
  Object.entries(files).map(([path, texts]) => [path.replace(/^.*\/|\.json$/g, ""), texts]),
);
