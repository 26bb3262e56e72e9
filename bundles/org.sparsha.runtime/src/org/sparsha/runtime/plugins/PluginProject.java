/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.sparsha.explain.ToolVersion;

/**
 * A new plug-in: a folder that builds with {@code mvn verify} alone once {@link PluginSdk} has been installed. Templates lie beside this
 * class, in the folder {@code template}.
 */
public final class PluginProject {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)+");

    private PluginProject() {
    }

    /**
     * Writes the files.
     *
     * @param id the plug-in's id, lower-case words joined by dots, such as {@code org.acme.loudest}
     * @param kind what it adds
     * @param folder where it goes; not there yet, or empty
     * @throws PluginException where the id is none, the folder isn't empty or can't be written
     */
    public static void write(String id, ProjectKind kind, Path folder) throws PluginException {
        if (!ID.matcher(id).matches() || id.startsWith("org.sparsha.")) {
            throw new PluginException("'" + id + "' is no id for a plug-in of yours: lower-case words joined by dots, such as "
                    + "org.acme.loudest.");
        }
        String word = id.substring(id.lastIndexOf('.') + 1);
        String type = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        Map<String, String> words = new LinkedHashMap<>();
        words.put("@ID@", id);
        words.put("@CLASS@", type);
        words.put("@KIND@", kind.singular());
        words.put("@KINDS@", kind.plural());
        words.put("@POINT@", kind.point());
        words.put("@DEPENDENCIES@", kind.needsWindow() ? PluginSdk.windowDependencies() : "");
        words.put("@MVN@", kind.needsWindow() ? "xvfb-run --auto-servernum mvn" : "mvn");
        words.put("@CONTRIBUTION@", id.substring(id.indexOf('.') + 1).replace('.', '-').replaceFirst("-", "."));
        words.put("@CHECKS@", kind.singular().substring(0, 1).toUpperCase(Locale.ROOT) + kind.singular().substring(1) + "Checks");
        words.put("@VERSION@", ToolVersion.VERSION);
        String source = "src/main/java/" + id.replace('.', '/') + "/";
        try {
            if (Files.exists(folder) && (!Files.isDirectory(folder) || folder.toFile().list().length > 0)) {
                throw new PluginException("There is something at " + folder + " already. Name another folder (--out).");
            }
            write(folder.resolve("pom.xml"), "pom.xml.txt", words);
            write(folder.resolve("META-INF/MANIFEST.MF"), special(kind, "MANIFEST.txt"), words);
            write(folder.resolve("plugin.xml"), special(kind, "plugin.xml.txt"), words);
            write(folder.resolve("README.md"), special(kind, "README.txt"), words);
            write(folder.resolve(".gitignore"), "gitignore.txt", words);
            write(folder.resolve(".github/workflows/build.yml"), "workflow.txt", words);
            write(folder.resolve(source + type + ".java"), kind.singular() + ".txt", words);
            write(folder.resolve(source.replace("src/main", "src/test") + type + "Test.java"), special(kind, "test.txt"), words);
        } catch (IOException e) {
            throw new PluginException("The folder " + folder + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private static String special(ProjectKind kind, String template) {
        return kind.needsWindow() ? kind.singular() + "-" + template : template;
    }

    private static void write(Path file, String template, Map<String, String> words) throws IOException {
        Files.createDirectories(file.getParent());
        try (InputStream in = PluginProject.class.getResourceAsStream("template/" + template)) {
            if (in == null) {
                throw new IOException("the template " + template + " is missing; install Sparsha Workbench again");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> word : words.entrySet()) {
                text = text.replace(word.getKey(), word.getValue());
            }
            Files.writeString(file, text);
        }
    }
}
