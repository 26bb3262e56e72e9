/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.rules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bundle of ours as its folder tells it.
 *
 * @param folder the bundle's folder
 * @param name symbolic name
 * @param requires symbolic names of the bundles that the manifest requires
 * @param importedPackages packages that the manifest imports
 * @param exports packages that the manifest exports
 */
record Bundle(Path folder, String name, List<String> requires, List<String> importedPackages, List<String> exports) {

    private static final Pattern IMPORT = Pattern.compile("^import (?:static )?([\\w.]+(?:\\.\\*)?);", Pattern.MULTILINE);

    static Bundle read(Path folder) {
        try {
            Manifest manifest = new Manifest(new ByteArrayInputStream(
                    SourceTree.read(folder.resolve("META-INF/MANIFEST.MF")).getBytes(StandardCharsets.UTF_8)));
            return new Bundle(folder, header(manifest, "Bundle-SymbolicName").getFirst(), header(manifest, "Require-Bundle"),
                    header(manifest, "Import-Package"), header(manifest, "Export-Package"));
        } catch (IOException e) {
            throw new UncheckedIOException(SourceTree.name(folder), e);
        }
    }

    /** Returns the exported packages with what the manifest says of them. */
    List<Export> exported() {
        try {
            Manifest manifest = new Manifest(new ByteArrayInputStream(
                    SourceTree.read(folder.resolve("META-INF/MANIFEST.MF")).getBytes(StandardCharsets.UTF_8)));
            return Export.all(Optional.ofNullable(manifest.getMainAttributes().getValue("Export-Package")).orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(SourceTree.name(folder), e);
        }
    }

    /** Returns the Java files in a source folder of the bundle. */
    List<Path> sources(String sourceFolder) {
        Path start = folder.resolve(sourceFolder);
        return Files.isDirectory(start) ? SourceTree.files(name -> name.startsWith(SourceTree.name(start) + "/") && name.endsWith(".java"))
                : List.of();
    }

    /** Returns the names that the files of a source folder import. */
    Set<String> imports(String sourceFolder) {
        Set<String> imports = new TreeSet<>();
        for (Path file : sources(sourceFolder)) {
            Matcher found = IMPORT.matcher(SourceTree.read(file));
            while (found.find()) {
                imports.add(found.group(1));
            }
        }
        return imports;
    }

    private static List<String> header(Manifest manifest, String name) {
        String value = manifest.getMainAttributes().getValue(name);
        if (value == null) {
            return List.of();
        }
        String plain = value.replaceAll("\"[^\"]*\"", "");
        return List.of(plain.split(",")).stream().map(clause -> clause.split(";")[0].strip()).toList();
    }
}
