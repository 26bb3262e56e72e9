/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.product.tests;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Benchmarks and campaigns of damage run beside the product, by hand and seldom: what they call may have got another name meanwhile. So
 * they are compiled here against the product. Those of {@code releng/benchmarks/src} are left out: they compare with libraries that no
 * product has.
 */
class MeasuringSourcesTest {

    /** Sources that a campaign shares with the short rounds of the tests. */
    private static final List<String> SHARED = List.of("releng/fuzz/src", "bundles/org.sparsha.testsupport/src",
            "bundles/org.sparsha.audio/test", "bundles/org.sparsha.corpus/test");

    @TempDir
    private Path classes;

    static Stream<Path> folders() throws IOException {
        try (Stream<Path> sources = Files.walk(Product.ROOT.resolve("releng/benchmarks"));
                Stream<Path> campaigns = Files.walk(Product.ROOT.resolve("releng/fuzz"))) {
            return Stream.concat(sources, campaigns).filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(Product.ROOT.resolve("releng/benchmarks/src")))
                    .map(Path::getParent).distinct().sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void compilesAgainstTheProduct(Path folder) throws Exception {
        List<Path> sources;
        try (Stream<Path> files = Files.list(folder)) {
            sources = files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
        Stream<String> jars = Product.here().plugins().stream().map(Path::toString).filter(name -> name.endsWith(".jar"));
        List<String> options = List.of("-proc:none", "-encoding", "UTF-8", "-d", classes.toString(),
                "-cp", jars.collect(Collectors.joining(File.pathSeparator)),
                "-sourcepath", SHARED.stream().map(shared -> Product.ROOT.resolve(shared).toString())
                        .collect(Collectors.joining(File.pathSeparator)));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            boolean whole = compiler.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources)).call();
            assertTrue(whole, said::toString);
        }
    }
}
