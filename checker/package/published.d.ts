declare module "gidar-spec" {
  const published: readonly Readonly<Record<string, unknown>>[];
  export default published;
}
