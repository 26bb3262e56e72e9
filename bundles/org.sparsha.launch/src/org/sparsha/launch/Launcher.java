/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.launch;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.adaptor.EclipseStarter;

/** Main class of the product: the workbench without arguments, the command line with arguments. */
public final class Launcher {

    /** System property with the folder for what the command line keeps between runs; the launch scripts set it. */
    static final String CACHE_PROPERTY = "sparsha.cache";

    /** System property with the folder in it that belongs to this installation; the launch scripts set it. */
    private static final int KILLED = 137;
    private static final String START_PROPERTY = "sparsha.start";

    private static final String PRODUCT = "org.sparsha.app.product";
    private static final String COMMAND_LINE_APPLICATION = "org.sparsha.cli.application";
    private static final String APPLICATION = "-application";
    /** First arguments that are meant for the Eclipse platform, as in {@code sparsha -application org.eclipse.equinox.p2.director …}. */
    private static final Set<String> PLATFORM_ARGUMENTS =
            Set.of(APPLICATION, "-product", "-data", "-clean", "-configuration", "-console", "-consoleLog", "-debug", "-perspective");
    private static final int FAILED = 3; // as where the launch script finds something missing
    private static final int CANNOT = 2;
    /** In bytes. */
    private static final long LEAST_ROOM = 1 << 20;
    private static final int RESTART = 23;
    /** The command that works on the installation itself, and those of its subcommands that change it. */
    private static final String PLUGINS = "plugin";
    private static final Set<String> CHANGING = Set.of("install", "update", "rollback", "remove");

    /** So many words come before the command in {@code plugin dev FOLDER COMMAND …}. */
    private static final int DEVELOPED = 3;

    private Launcher() {
    }

    /**
     * Starts the workbench or the command line and ends the Java process with its exit code.
     *
     * @param arguments none or sound files for the workbench, else those of the command line
     */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] given) {
        try {
            Installation installation = Installation.find();
            if (TelemetrySwitch.isNeeded(installation, System.getenv())) {
                return TelemetrySwitch.startAgain(Launcher.class.getName(), given);
            }
            TelemetrySwitch.endWithParent(System.getenv(), () -> Runtime.getRuntime().exit(KILLED));
            PluginChanges.sayRecovered(installation);
            boolean safe = given.length > 0 && given[0].equals(LeftOutPlugins.SAFE);
            String[] arguments = safe ? withoutFirst(given) : given;
            LeftOutPlugins plugins = new LeftOutPlugins(installation, state(), safe);
            if (arguments.length > DEVELOPED && arguments[0].equals(PLUGINS) && arguments[1].equals("dev")
                    && !arguments[2].startsWith("-")) {
                return develop(installation, Path.of(arguments[2]), Arrays.copyOfRange(arguments, DEVELOPED, arguments.length));
            }
            if (arguments.length > 0 && arguments[0].equals(PLUGINS)) {
                return changePlugins(installation, arguments, plugins);
            }
            boolean another = arguments.length > 0 && arguments[0].equals(OpenWindow.NEW_WINDOW);
            String[] rest = another ? withoutFirst(arguments) : arguments;
            boolean files = rest.length == 0 || Recordings.isRecording(rest[0]);
            boolean workbench = another || files || PLATFORM_ARGUMENTS.contains(rest[0]);
            if (files) {
                Path open = OpenWindow.file(state(), System.getenv());
                if (!another && !safe && OpenWindow.hand(open, List.of(rest))) {
                    return 0;
                }
                System.setProperty(OpenWindow.PROPERTY, open.toString());
            }
            boolean window = workbench && (rest.length == 0 || !rest[0].equals(APPLICATION));
            if (window) {
                plugins.beginWindow();
            }
            EclipseStarter.setInitialProperties(workbench ? workbench(installation, plugins) : commandLine(installation, plugins));
            if (EclipseStarter.run(rest, null) instanceof Integer code) {
                if (code == 0 || code == RESTART) {
                    plugins.ended();
                }
                return code;
            }
            System.err.println("sparsha: the program did not start. Install it again, or see the newest .log file in "
                    + (workbench ? installation.folder().resolve("configuration") : cacheFolder()));
            return FAILED;
        } catch (IOException e) {
            System.err.println("sparsha: cannot start: " + e.getMessage());
            return FAILED;
        } catch (Exception e) { // EclipseStarter.run declares no less
            System.err.println("sparsha: cannot start, the platform says: " + e.getMessage());
            return FAILED;
        }
    }

    private static String[] withoutFirst(String[] arguments) {
        return Arrays.copyOfRange(arguments, 1, arguments.length);
    }

    /** Runs the command line with all bundles, the installer's among them, on the installation's own configuration. */
    private static int changePlugins(Installation installation, String[] arguments, LeftOutPlugins plugins) throws Exception {
        System.setProperty("java.awt.headless", "true");
        Map<String, String> settings = common(installation);
        settings.put("osgi.configuration.area", installation.folder().resolve("configuration").toUri().toString());
        settings.put("osgi.instance.area", "@none");
        settings.put("eclipse.application", COMMAND_LINE_APPLICATION);
        boolean changes = arguments.length > 1 && CHANGING.contains(arguments[1]);
        if (changes && Files.getFileStore(installation.folder()).getUsableSpace() < LEAST_ROOM) {
            // the platform can't even write its log then, and says that in hundreds of lines
            System.err.println("sparsha: The disk of " + installation.folder() + " is full: nothing was changed. Make room there.");
            return CANNOT;
        }
        if (!changes) { // the installer is to see all that is installed
            plugins.leaveOut(settings, cacheFolder());
        }
        EclipseStarter.setInitialProperties(settings);
        if (EclipseStarter.run(arguments, null) instanceof Integer code) {
            return code;
        }
        System.err.println("sparsha: the program did not start. Install it again.");
        return FAILED;
    }

    /** Runs a command with a plug-in that is being written. */
    private static int develop(Installation installation, Path plugin, String[] command) throws Exception {
        boolean window = command[0].equals(OpenWindow.NEW_WINDOW) || Recordings.isRecording(command[0]);
        if (!window) {
            System.setProperty("java.awt.headless", "true");
        }
        Path folder = plugin.toAbsolutePath().normalize();
        if (command[0].equals(WatchedPlugin.OPTION) && command.length > 1) {
            return watch(installation, folder, withoutFirst(command));
        }
        Path made = cacheFolder().resolve("dev-" + Integer.toHexString((installation.folder() + "\n" + folder).hashCode()));
        Map<String, String> settings = common(installation);
        try {
            settings.put(LeftOutPlugins.LIST_SETTING, DevelopedPlugin.list(installation, folder, made).toUri().toString());
        } catch (IOException e) {
            System.err.println("sparsha: " + e.getMessage());
            return CANNOT;
        }
        settings.put("osgi.configuration.area", made.toUri().toString());
        settings.put("osgi.configuration.cascaded", "false");
        settings.put(window ? "osgi.instance.area.default" : "osgi.instance.area", window ? Workspaces.free(state()).toString() : "@none");
        settings.put("osgi.clean", "true");
        settings.put("osgi.bundles", "reference:" + installation.plugin("org.eclipse.equinox.simpleconfigurator").toUri() + "@1:start");
        settings.put("osgi.bundles.defaultStartLevel", "4");
        settings.put(window ? "eclipse.product" : "eclipse.application", window ? PRODUCT : COMMAND_LINE_APPLICATION);
        EclipseStarter.setInitialProperties(settings);
        String[] rest = command[0].equals(OpenWindow.NEW_WINDOW) ? withoutFirst(command) : command;
        if (EclipseStarter.run(rest, null) instanceof Integer code) {
            return code;
        }
        System.err.println("sparsha: the program did not start; the newest .log file in " + made + " says why.");
        return FAILED;
    }

    /** Runs a command with such a plug-in, and again whenever something of it is saved, until it is ended from outside. */
    private static int watch(Installation installation, Path plugin, String[] command) throws Exception {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        List<String> call = new ArrayList<>(List.of(installation.folder().resolve(windows ? "sparsha.bat" : "sparsha").toString(), PLUGINS,
                "dev", plugin.toString()));
        call.addAll(List.of(command));
        return new WatchedPlugin(plugin, installation.folder().resolve("plugins"))
                .watch(() -> new ProcessBuilder(call).inheritIO().start().waitFor(), () -> true);
    }

    private static Map<String, String> workbench(Installation installation, LeftOutPlugins plugins) throws IOException {
        Map<String, String> settings = common(installation);
        Path configuration = installation.folder().resolve("configuration");
        if (System.getProperty("osgi.configuration.area") == null && Files.isWritable(configuration)) {
            settings.put("osgi.configuration.area", configuration.toUri().toString());
        }
        settings.put("osgi.instance.area.default", Workspaces.free(state()).toString());
        plugins.leaveOut(settings, cacheFolder());
        return settings;
    }

    /** Folder of what the program keeps for the user. */
    private static Path state() {
        return Path.of(System.getProperty("user.home"), ".sparsha");
    }

    private static Map<String, String> commandLine(Installation installation, LeftOutPlugins plugins) throws IOException {
        System.setProperty("java.awt.headless", "true"); // charts are drawn without a display
        Map<String, String> settings = common(installation);
        Path configuration = headless(installation, cacheFolder(), plugins.names());
        settings.put("osgi.configuration.area", configuration.toUri().toString());
        settings.put("osgi.configuration.cascaded", "false");
        settings.put("osgi.instance.area", "@none");
        settings.put("osgi.bundles", "reference:" + installation.plugin("org.eclipse.equinox.simpleconfigurator").toUri() + "@1:start");
        settings.put("osgi.bundles.defaultStartLevel", "4");
        settings.put(LeftOutPlugins.LIST_SETTING,
                configuration.resolve(HeadlessConfiguration.BUNDLES_FILE).toUri().toString());
        settings.put("eclipse.application", COMMAND_LINE_APPLICATION);
        return settings;
    }

    private static Path headless(Installation installation, Path cache, Set<String> leftOut) throws IOException {
        try {
            String start = System.getProperty(START_PROPERTY, "");
            String installed = Integer.toHexString(installation.folder().toString().hashCode());
            return HeadlessConfiguration.prepare(installation,
                    start.isEmpty() ? cache.resolve("headless-" + installed) : Path.of(start).resolve("framework"), leftOut);
        } catch (DamagedInstallation e) {
            throw e;
        } catch (FileSystemException e) {
            throw new IOException("the folder " + cache + " cannot be used (" + (e.getReason() == null ? e.getMessage() : e.getReason())
                    + "): make room there, or set SPARSHA_CACHE to another folder.", e);
        } catch (IOException e) {
            throw new IOException("the folder " + cache + " cannot be used (" + e.getMessage()
                    + "): make room there, or set SPARSHA_CACHE to another folder.", e);
        }
    }

    private static Map<String, String> common(Installation installation) throws IOException {
        Map<String, String> settings = new HashMap<>();
        settings.put("osgi.install.area", installation.folder().toUri().toString());
        settings.put("osgi.framework", installation.plugin("org.eclipse.osgi").toUri().toString());
        return settings;
    }

    private static Path cacheFolder() {
        String given = System.getProperty(CACHE_PROPERTY);
        if (given != null) {
            return Path.of(given);
        }
        String caches = System.getenv("XDG_CACHE_HOME");
        return (caches != null && caches.startsWith("/") ? Path.of(caches) : Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("sparsha");
    }
}
