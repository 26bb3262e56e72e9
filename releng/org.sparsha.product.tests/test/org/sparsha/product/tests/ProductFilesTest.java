/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.product.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What lies in the products of the four platforms. */
class ProductFilesTest {

    @Test
    void everyPluginIsInTheNotice() throws IOException {
        List<Pattern> named = Files.readAllLines(Product.ROOT.resolve("NOTICE")).stream().filter(line -> line.startsWith("| "))
                .flatMap(line -> Stream.of(line.split("\\|")[1].split(","))).map(String::strip)
                .map(name -> Pattern.compile(Pattern.quote(name).replace("*", "\\E.*\\Q"))).toList();
        Set<String> unnamed = new TreeSet<>();
        for (Product product : Product.all()) {
            for (Path plugin : product.plugins()) {
                String name = plugin.getFileName().toString().replaceFirst("_[0-9]+\\.[0-9].*", "");
                if (!name.startsWith("org.sparsha.") && named.stream().noneMatch(pattern -> pattern.matcher(name).matches())) {
                    unnamed.add(name);
                }
            }
        }
        assertEquals(Set.of(), unnamed, "plug-ins of the product that NOTICE doesn't name");
    }

    @Test
    void everyProductHasItsLauncherModelsAndLegalFiles() {
        for (Product product : Product.all()) {
            boolean windows = product.equals(Product.windows());
            for (String name : List.of(windows ? "sparsha.bat" : "sparsha", "LICENSE", "NOTICE", "models", "plugins")) {
                assertTrue(Files.exists(product.folder().resolve(name)), () -> product.folder() + " has no " + name);
            }
            assertTrue(windows || Files.isExecutable(product.folder().resolve("sparsha")));
        }
    }

    /** The script starts the program; settings of another launcher would have no effect and mislead whoever changes them. */
    @Test
    void noProductHasAnotherLaunchersSettings() {
        for (Product product : Product.all()) {
            for (String name : List.of("eclipse.ini", "sparsha.ini", "eclipse", "eclipse.exe", "eclipsec.exe")) {
                assertTrue(Files.notExists(product.folder().resolve(name)), () -> product.folder() + " has " + name);
            }
        }
    }

    /** What a desktop opens recordings with, as FileAssociationsTest of the audio bundle has read it, is in what is unpacked. */
    @Test
    void everyProductHasWhatItsDesktopOpensRecordingsWith() throws IOException {
        Path sources = Product.ROOT.resolve("features/org.sparsha.platform.feature/root");
        for (String arch : List.of("x86_64", "aarch64")) {
            Path folder = Product.linux(arch).folder();
            isCopied(sources.resolve("linux"), folder);
            String entry = Files.readString(folder.resolve("share/applications/org.sparsha.workbench.desktop"));
            assertTrue(entry.contains("\nExec=sparsha %F\n") && Files.isExecutable(folder.resolve("sparsha")), entry);
        }
        isCopied(sources.resolve("win32"), Product.windows().folder());
        Path contents = Product.macOs().folder().getParent();
        isCopied(Product.ROOT.resolve("releng/org.sparsha.product/macos"), contents);
        assertTrue(Files.isExecutable(contents.resolve("MacOS/sparsha-workbench")));
    }

    private static void isCopied(Path sources, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path there = folder.resolve(sources.relativize(file).toString());
                assertTrue(Files.isRegularFile(there), () -> there + " is missing");
                assertEquals(-1, Files.mismatch(file, there), there.toString());
            }
        }
    }

    /** TarsosDSP plays slower at the same pitch: its bundle declares the service, which Felix SCR offers. */
    @Test
    void everyProductHasTarsosAndWhatOffersItsServices() throws IOException {
        for (Product product : Product.all()) {
            List<String> names = product.plugins().stream().map(plugin -> plugin.getFileName().toString()).toList();
            for (String name : List.of("org.apache.felix.scr_", "org.sparsha.tarsos_")) {
                assertTrue(names.stream().anyMatch(found -> found.startsWith(name)), () -> product.folder() + " has no " + name);
            }
            assertTrue(Files.readAllLines(product.bundleList()).stream()
                    .anyMatch(line -> line.startsWith("org.apache.felix.scr,") && line.endsWith(",true")), "SCR is not started");
            Path tarsos = product.plugins().stream().filter(plugin -> plugin.getFileName().toString().startsWith("org.sparsha.tarsos_"))
                    .findFirst().orElseThrow();
            try (ZipFile jar = new ZipFile(tarsos.toFile())) {
                ZipEntry component = jar.getEntry("OSGI-INF/stretch.xml");
                String text = new String(jar.getInputStream(component).readAllBytes(), StandardCharsets.UTF_8);
                assertTrue(text.contains("org.sparsha.audio.effects.TimeStretch"), text);
            }
        }
    }

    @Test
    void everyProductHasTheWidgetsOfItsPlatformOnly() {
        assertEquals(List.of("org.eclipse.swt.gtk.linux.x86_64"), widgets(Product.linux("x86_64")));
        assertEquals(List.of("org.eclipse.swt.gtk.linux.aarch64"), widgets(Product.linux("aarch64")));
        assertEquals(List.of("org.eclipse.swt.win32.win32.x86_64"), widgets(Product.windows()));
        assertEquals(List.of("org.eclipse.swt.cocoa.macosx.aarch64"), widgets(Product.macOs()));
    }

    private static List<String> widgets(Product product) {
        return product.plugins().stream().map(plugin -> plugin.getFileName().toString())
                .filter(name -> name.matches("org\\.eclipse\\.swt\\.(gtk|win32|cocoa)\\..*"))
                .map(name -> name.replaceFirst("_[0-9]+\\.[0-9].*", "")).toList();
    }
}
