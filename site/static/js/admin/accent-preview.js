// The accent colour while it is chosen: the same arithmetic as media/colours.py and territories/look.py.

const LIGHTEST = 0.58;
const WARM = 75;
const PAPER = "#fdf9f1";
const degrees = (radians) => ((radians * 180) / Math.PI + 360) % 360;
const modulo = (value, by) => ((value % by) + by) % by;

const srgb = (colour) => [1, 3, 5].map((place) => parseInt(colour.slice(place, place + 2), 16) / 255);

/** [lightness 0 to 1, chroma, hue in degrees] of "#rrggbb". */
export const oklchOf = (colour) => {
  const [r, g, b] = srgb(colour).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const light = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const y = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return [light, Math.hypot(a, y), degrees(Math.atan2(y, a))];
};

/** An OKLCH colour as #rrggbb, chroma lowered until it fits sRGB. */
export const hexOf = (light, chroma, hue) => {
  for (;;) {
    const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)];
    const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3;
    const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3;
    const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3;
    const rgb = [
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
    ];
    if (chroma < 0.002 || rgb.every((c) => c >= -0.001 && c <= 1.001)) {
      const parts = rgb.map((c) => (c <= 0.0031308 ? 12.92 * c : 1.055 * Math.max(c, 0) ** (1 / 2.4) - 0.055));
      return `#${parts
        .map((c) =>
          Math.round(255 * Math.min(Math.max(c, 0), 1))
            .toString(16)
            .padStart(2, "0"),
        )
        .join("")}`;
    }
    chroma *= 0.95;
  }
};

const luminance = (colour) => {
  const [r, g, b] = srgb(colour).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** The contrast ratio of two colours, from 1 to 21. */
export const contrast = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/** [accent to use, whether it had to be darkened]. */
export const safeAccent = (accent) => {
  const [light, chroma, hue] = oklchOf(accent);
  return light <= LIGHTEST + 0.005 ? [accent.toLowerCase(), false] : [hexOf(LIGHTEST, chroma, hue), true];
};

/** [halo, wash]: its pale tints. */
export const tints = (accent) => {
  const [, chroma, original] = oklchOf(accent);
  const away = modulo(WARM - original + 180, 360) - 180;
  const hue = original + away * 0.4 * Math.max(0, 1 - Math.abs(away) / 120);
  return [hexOf(0.865, Math.min(0.085, chroma), hue), hexOf(0.95, Math.min(0.028, chroma), hue)];
};

/** [contrast of white words on the buttons, contrast of links on the paper]. */
export const inksOnPage = (accent) => {
  const [light, chroma, hue] = oklchOf(accent);
  const [button, link] = [0.88, 0.8].map((share) => hexOf(light * share, chroma * share, hue));
  return [contrast(button, "#ffffff"), contrast(link, PAPER)];
};

const show = (note, chosen) => {
  const [used, isCorrected] = safeAccent(chosen);
  const [halo, wash] = tints(used);
  const [button, link] = inksOnPage(used);
  const words = {
    chosen,
    used,
    contrast: contrast(chosen, "#ffffff").toFixed(1),
    button: button.toFixed(1),
    link: link.toFixed(1),
  };
  const say = (text) => text.replace(/\[(\w+)\]/g, (all, name) => words[name] ?? all);
  for (const [name, value] of Object.entries({ accent: used, halo, wash })) note.style.setProperty(`--${name}`, value);
  note.dataset.state = isCorrected ? "corrected" : "fine";
  note.querySelector("[data-said]").textContent = [
    isCorrected ? say(note.dataset.corrected) : "",
    say(note.dataset.measured),
  ]
    .join(" ")
    .trim();
};

const note = globalThis.document?.querySelector("[data-accent-of]");
const input = note && document.getElementById(note.dataset.accentOf);
input?.addEventListener("input", () => /^#[0-9a-f]{6}$/i.test(input.value) && show(note, input.value));
