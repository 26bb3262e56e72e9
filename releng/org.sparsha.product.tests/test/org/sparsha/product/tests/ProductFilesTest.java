/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.product.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
