/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * A plug-in that is being written: its folder with {@code META-INF/MANIFEST.MF}, {@code plugin.xml} and compiled classes. A command runs
 * with it as if it were installed, with the classes as they are at that moment, and nothing of it is left in the installation.
 */
final class DevelopedPlugin {

    /** Where compilers leave classes: Maven, the guide of docs/extending.md, Eclipse. */
    private static final List<String> CLASSES = List.of("target/classes", "classes", "bin");
    private static final String DEFINITION = "plugin.xml";
    /** Folders that go into the jar as they are, where they are there. */
    private static final List<String> AS_THEY_ARE = List.of("models", "icons");

    private DevelopedPlugin() {
    }

    /**
     * Makes a list of bundles: those that are installed and the plug-in, packed anew. An installed one of its name is left out.
     *
     * @param plugin folder of the plug-in
     * @param folder where jar and list go, of this installation and plug-in only
     * @return the list
     * @throws IOException where the plug-in isn't whole; the message says what is missing
     */
    static Path list(Installation installation, Path plugin, Path folder) throws IOException {
        Path definition = plugin.resolve(JarFile.MANIFEST_NAME);
        if (!Files.isDirectory(plugin)) {
            throw new IOException("There is no folder " + plugin + ". 'sparsha plugin new' makes one with a plug-in.");
        }
        if (!Files.isRegularFile(definition) || !Files.isRegularFile(plugin.resolve(DEFINITION))) {
            throw new IOException(plugin + " is no plug-in: it must have " + JarFile.MANIFEST_NAME + " and " + DEFINITION
                    + ". 'sparsha plugin new' makes one.");
        }
        Path classes = CLASSES.stream().map(plugin::resolve).filter(Files::isDirectory).findFirst().orElseThrow(() -> new IOException(
                "There are no compiled classes in " + plugin + ": compile them to one of " + String.join(", ", CLASSES)
                        + " ('mvn compile' does)."));
        Manifest manifest;
        try (InputStream in = Files.newInputStream(definition)) {
            manifest = new Manifest(in);
        }
        String name = ManifestHeader.names(manifest.getMainAttributes().getValue("Bundle-SymbolicName")).stream().findFirst()
                .orElseThrow(() -> new IOException(definition + " has no Bundle-SymbolicName: give the plug-in a name there."));
        Files.createDirectories(folder);
        Path jar = folder.resolve(name + "-" + ProcessHandle.current().pid() + ".jar"); // another call may be reading its own
        removeOld(folder);
        pack(plugin, classes, manifest, jar);
        List<String> lines = new ArrayList<>(Files.readAllLines(installation.bundleList(), StandardCharsets.UTF_8));
        lines.removeIf(line -> line.startsWith(name + ","));
        String version = manifest.getMainAttributes().getValue("Bundle-Version");
        lines.add(name + "," + (version == null ? "0.0.0" : version.strip()) + "," + jar.toUri() + ",4,false");
        Path list = folder.resolve("bundles-" + ProcessHandle.current().pid() + ".info");
        Files.write(list, lines, StandardCharsets.UTF_8);
        return list;
    }

    /** What calls that have ended left. */
    private static void removeOld(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String process = file.getFileName().toString().replaceAll(".*-(\\d+)\\.\\w+$", "$1");
                if (process.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(process)).isEmpty()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static void pack(Path plugin, Path classes, Manifest manifest, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream entries = new JarOutputStream(out, manifest);
                Stream<Path> all = Files.walk(classes)) {
            add(entries, DEFINITION, plugin.resolve(DEFINITION));
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String entry = classes.relativize(file).toString().replace('\\', '/');
                if (!entry.equals(DEFINITION) && !entry.equals(JarFile.MANIFEST_NAME)) {
                    add(entries, entry, file);
                }
            }
            for (String folder : AS_THEY_ARE) {
                addFolder(entries, plugin, plugin.resolve(folder), classes.resolve(folder));
            }
        }
    }

    private static void addFolder(JarOutputStream entries, Path plugin, Path folder, Path copied) throws IOException {
        if (!Files.isDirectory(folder) || Files.exists(copied)) { // Maven has put it among the classes
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                add(entries, plugin.relativize(file).toString().replace('\\', '/'), file);
            }
        }
    }

    private static void add(JarOutputStream entries, String name, Path file) throws IOException {
        entries.putNextEntry(new JarEntry(name));
        Files.copy(file, entries);
        entries.closeEntry();
    }
}
