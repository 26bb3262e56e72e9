/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.plugins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sparsha.explain.ToolVersion;

/** What plug-ins are compiled against, put from an installed product into the local Maven repository. */
public final class PluginSdk {

    /** The bundles whose packages are promised to plug-ins. */
    private static final List<String> BUNDLES = List.of("org.sparsha.core", "org.sparsha.features", "org.sparsha.model",
            "org.sparsha.explain");
    /** What views are compiled against besides; the product's own, so that nothing need be fetched and the versions are those that run. */
    private static final List<String> WINDOW = List.of("org.sparsha.ui", "org.eclipse.core.commands", "org.eclipse.core.runtime",
            "org.eclipse.equinox.common", "org.eclipse.equinox.registry", "org.eclipse.jface", "org.eclipse.osgi",
            "org.eclipse.swt", "org.eclipse.ui.workbench");
    /** Name under which SWT's fragment for this machine is put there. */
    private static final String SWT_OF_MACHINE = "org.eclipse.swt.machine";

    private PluginSdk() {
    }

    /**
     * Installs the bundles under the group {@code org.sparsha} and this program's version; what is there already is replaced.
     *
     * @param installFolder where the product lies
     * @param repository the local Maven repository
     * @return coordinates of what was installed
     * @throws PluginException where a bundle isn't there, or the repository can't be written
     */
    public static List<String> install(Path installFolder, Path repository) throws PluginException {
        List<String> coordinates = new ArrayList<>();
        Path plugins = installFolder.resolve("plugins");
        for (String bundle : Stream.of(BUNDLES, WINDOW, List.of(SWT_OF_MACHINE)).flatMap(List::stream).toList()) {
            Path folder = repository.resolve("org/sparsha").resolve(bundle).resolve(ToolVersion.VERSION);
            String name = bundle + "-" + ToolVersion.VERSION;
            try {
                Files.createDirectories(folder);
                Files.copy(bundle.equals(SWT_OF_MACHINE) ? swtOfMachine(plugins) : jar(plugins, bundle), folder.resolve(name + ".jar"),
                        StandardCopyOption.REPLACE_EXISTING);
                Files.writeString(folder.resolve(name + ".pom"), pom(bundle));
            } catch (IOException e) {
                throw new PluginException("The Maven repository " + repository + " cannot be written: " + e.getMessage() + ".", e);
            }
            coordinates.add("org.sparsha:" + bundle + ":" + ToolVersion.VERSION);
        }
        return coordinates;
    }

    private static Path jar(Path plugins, String bundle) throws IOException, PluginException {
        try (Stream<Path> files = Files.list(plugins)) {
            return files.filter(file -> file.getFileName().toString().startsWith(bundle + "_")).findFirst().orElseThrow(
                    () -> new PluginException("The installation is incomplete: no " + bundle + " in " + plugins + ". Install it again."));
        }
    }

    /** SWT's fragment for the machine that the product was made for. */
    private static Path swtOfMachine(Path plugins) throws IOException, PluginException {
        try (Stream<Path> files = Files.list(plugins)) {
            return files.filter(file -> file.getFileName().toString().matches("org\\.eclipse\\.swt\\.(gtk|win32|cocoa)\\..*\\.jar"))
                    .findFirst().orElseThrow(() -> new PluginException("The installation is incomplete: no SWT in " + plugins
                            + ". Install it again."));
        }
    }

    /** @return the dependencies of a view besides the others, as a POM has them */
    static String windowDependencies() {
        return Stream.concat(WINDOW.stream(), Stream.of(SWT_OF_MACHINE)).map(bundle -> """
                    <dependency>
                      <groupId>org.sparsha</groupId><artifactId>%s</artifactId><version>${sparsha.version}</version><scope>provided</scope>
                    </dependency>
                """.formatted(bundle)).collect(Collectors.joining()).indent(0);
    }

    private static String pom(String bundle) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>org.sparsha</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                  <licenses><license><name>EPL-2.0</name></license></licenses>
                </project>
                """.formatted(bundle, ToolVersion.VERSION);
    }
}
