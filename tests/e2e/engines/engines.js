// What differs between the three engines: their programs, how they are started, and how they tell what went wrong.
//
// `cargo xtask test engines` finds or installs the programs and names them in the environment. Where it can have none, it
// says why in `<ENGINE>_MISSING`, and the tests of that engine are skipped with that reason. Chromium is always there.
import { readFileSync } from "node:fs";

const { env } = process;
const webdriver = JSON.parse(readFileSync(new URL("../../../webdriver.json", import.meta.url), "utf8"));
const isSuperuser = process.getuid?.() === 0;

export const ENGINES = {
  chromium: {
    driver: (port) => [env.CHROMEDRIVER, `--port=${port}`],
    capabilities: ({ profile, downloads, scripts }) => ({
      browserName: "chrome",
      "goog:loggingPrefs": { browser: "ALL" },
      "goog:chromeOptions": {
        binary: env.CHROMIUM,
        args: [
          ...webdriver["goog:chromeOptions"].args,
          `--user-data-dir=${profile}`,
          // Chromium cannot use its sandbox when the superuser starts it.
          ...(isSuperuser ? ["--no-sandbox"] : []),
        ],
        prefs: {
          "download.default_directory": downloads,
          ...(scripts ? {} : { "profile.managed_default_content_settings.javascript": 2 }),
        },
      },
    }),
    complaints: async ({ driver }) => {
      const logged = await driver.manage().logs().get("browser");
      const severe = logged.filter(({ level }) => level.name === "SEVERE").map(({ message }) => message);
      // Of a page without an icon, as the one beside the app, Chromium asks the host for one.
      return severe.filter((message) => !message.includes("/favicon.ico "));
    },
  },

  firefox: {
    missing: env.FIREFOX_MISSING,
    // To read the browser’s own console, as `complaints` does, has to be allowed. Its events come by a port of their own.
    driver: (port, events) => [env.GECKODRIVER, "--port", `${port}`, "--websocket-port", `${events}`, "--allow-system-access"],
    // Firefox refuses to start for a user whose home is somebody else’s.
    environment: ({ profile }) => ({ HOME: profile }),
    capabilities: ({ profile, downloads, scripts }) => ({
      browserName: "firefox",
      webSocketUrl: true,
      "moz:firefoxOptions": {
        binary: env.FIREFOX,
        args: ["-headless", "-profile", profile],
        prefs: {
          "browser.download.folderList": 2,
          "browser.download.dir": downloads,
          ...(scripts ? {} : { "javascript.enabled": false }),
        },
      },
    }),
    /** Errors, and what the policy refused, are in the browser’s console; what a page wrote itself comes as an event. */
    prepare: async (session) => {
      const bidi = await session.driver.getBidi();
      session.written = [];
      bidi.socket.on("message", (data) => {
        const { method, params } = JSON.parse(data);
        if (method === "log.entryAdded" && params.type === "console" && params.level === "error") session.written.push(params.text);
      });
      await bidi.subscribe("log.entryAdded");
    },
    complaints: async ({ driver, privileged, written }) => {
      const logged = await privileged(() =>
        driver.executeScript(`
          const messages = Services.console.getMessageArray().filter((each) => each instanceof Ci.nsIScriptError);
          Services.console.reset();
          return messages
            .filter((each) => !(each.flags & Ci.nsIScriptError.warningFlag) && /^https?:/.test(each.sourceName))
            .map((each) => each.category + ": " + each.errorMessage + " " + each.sourceName);
        `),
      );
      return [...logged, ...written.splice(0)];
    },
  },

  webkit: {
    missing: env.WEBKIT_MISSING,
    driver: (port) => [env.WEBKIT_DRIVER, `--port=${port}`],
    needsDisplay: true,
    // Away from the person’s own settings, and from hardware that a virtual display has not.
    environment: ({ profile }) => ({
      HOME: profile,
      XDG_CONFIG_HOME: profile,
      XDG_CACHE_HOME: profile,
      XDG_DATA_HOME: profile,
      GSETTINGS_BACKEND: "memory",
      GDK_BACKEND: "x11",
      LIBGL_ALWAYS_SOFTWARE: "1",
      NO_AT_BRIDGE: "1",
    }),
    capabilities: ({ scripts }) => ({
      browserName: "MiniBrowser",
      "webkitgtk:browserOptions": {
        binary: env.WEBKIT_BROWSER,
        args: ["--automation", ...(scripts ? [] : ["--enable-javascript=false"])],
      },
    }),
    /**
     * The driver has no log, and a browser under automation prints none: the page itself is listened to, from when the app
     * is live. An error before that keeps it from coming to live.
     */
    listen: async ({ driver }) => {
      await driver.executeScript(() => {
        if (window.complaints) return;
        const said = (window.complaints = []);
        addEventListener("error", (event) => said.push(event.message), true);
        addEventListener("unhandledrejection", (event) => said.push(String(event.reason)));
        addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
          said.push(`Content-Security-Policy: ${violatedDirective} ${blockedURI}`),
        );
        const write = console.error;
        console.error = (...words) => {
          said.push(words.join(" "));
          write.apply(console, words);
        };
      });
    },
    complaints: ({ driver }) => driver.executeScript(() => window.complaints?.splice(0) ?? []),
    /** Without automation, which forgets everything and prints nothing: see `inspected.js`. */
    lasting: {
      browser: () => [env.WEBKIT_BROWSER, "--enable-write-console-messages-to-stdout=true", "about:blank"],
      inspected: (port) => ({ WEBKIT_INSPECTOR_HTTP_SERVER: `127.0.0.1:${port}` }),
      listen: undefined,
      // WebKitGTK has no manifests, and takes the line of the policy about them for an error.
      complaints: async ({ output }) =>
        output().filter((line) => /(^|: )CONSOLE (\w+ )?ERROR /.test(line) && !line.endsWith("directive 'manifest-src'.")),
    },
    /** What it cannot do, and why. */
    cannot: { download: "WebKitGTK’s driver says nothing of where downloads go" },
  },
};
