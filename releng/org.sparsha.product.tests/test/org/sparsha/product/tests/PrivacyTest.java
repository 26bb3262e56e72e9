/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.product.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Nothing leaves the machine, nothing is written but where docs/privacy.md says: real predictions, watched by strace. */
@EnabledOnOs(OS.LINUX)
class PrivacyTest {

    private static final int MANY = 2000;
    private static final int LONGEST_MINUTES = 5;
    /** Calls that reach out; the Java runtime itself opens one socket of each kind, unconnected, to learn what kinds the system has. */
    private static final Pattern REACHES_OUT =
            Pattern.compile("\\b(connect|bind|sendto|sendmsg|sendmmsg)\\(.*sa_family=AF_(?!UNIX)|\\b(listen|accept4?)\\(");
    /** Calls that make or change a file, with the path they name. */
    private static final Pattern WRITTEN = Pattern.compile("\\b(?:openat|open|creat)\\((?:[^\"]*)\"([^\"]*)\",? ?([A-Z_|]*)[^=]*= \\d"
            + "|\\b(?:mkdir|mkdirat|unlink|rename|renameat2?|link|symlink|truncate)\\((?:[^\"]*)\"([^\"]*)\".*= 0");

    private final Product product = Product.here();

    @TempDir
    private Path folder;

    @Test
    void predictionOpensNoConnectionAndWritesOnlyIntoItsCache() throws Exception {
        Path clip = Clips.voiced(folder.resolve("clip.wav"), 1.5);
        watch(List.of("predict", clip.toString(), "--format", "json"), folder.resolve("cache"));
    }

    @Test
    void explanationOpensNoConnectionAndWritesOnlyWhereItWasTold() throws Exception {
        Path clip = Clips.voiced(folder.resolve("clip.wav"), 1.0);
        // beside the results stands a hidden folder until they are whole
        Path place = Files.createDirectory(folder.resolve("place"));
        watch(List.of("explain", clip.toString(), "--out", place.resolve("results").toString()), folder.resolve("cache"), place);
    }

    /** Telemetry of ONNX Runtime 1.29 ran a regular expression over the command line, which ended the process at 3.3 KB. */
    @Test
    void twoThousandLongNamesArePredicted() throws Exception {
        Path clip = Clips.voiced(folder.resolve("clip.wav"), 0.3);
        List<String> command = new ArrayList<>(List.of("predict"));
        for (int i = 0; i < MANY; i++) {
            Path link = folder.resolve(String.format("%04d-%s.wav", i, "a-long-name-".repeat(12)));
            command.add(Files.createLink(link, clip).toString());
        }
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder call = product.call(Map.of(), folder.resolve("cache"), command.toArray(String[]::new));
        call.environment().keySet().removeAll(List.of("CI", "ORT_DISABLE_TELEMETRY"));
        Process process = call.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertTrue(process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES), "it does not end");
        assertEquals(0, process.exitValue(), Files.readString(err));
        assertEquals(MANY, Files.readAllLines(out).stream().filter(line -> line.contains("a-long-name-")).count());
    }

    /** Without the launch script nothing is set; a release that nobody checked may not be loaded like that. */
    @Test
    void launcherStartsItselfAgainWithTelemetryOffForAnotherRelease() throws Exception {
        assumeStrace();
        Product copy = product.copyTo(folder.resolve("product"));
        String name = "wrapped.com.microsoft.onnxruntime.onnxruntime_";
        Path jar = copy.plugins().stream().filter(plugin -> plugin.getFileName().toString().startsWith(name)).findFirst().orElseThrow();
        Path renamed = Files.move(jar, jar.resolveSibling(name + "99.0.0.jar"));
        Files.writeString(copy.bundleList(), Files.readString(copy.bundleList()).replace(jar.getFileName().toString(),
                renamed.getFileName().toString()));
        String classPath = String.join(":", copy.plugins().stream().map(Path::toString)
                .filter(plugin -> plugin.contains("/org.sparsha.launch_") || plugin.contains("/org.eclipse.osgi_")).toList());
        Path trace = folder.resolve("trace");
        ProcessBuilder call = product.call(Map.of(), folder.resolve("cache"));
        call.environment().keySet().removeAll(List.of("CI", "ORT_DISABLE_TELEMETRY"));
        Process process = call.command("strace", "-f", "-qq", "-v", "-s", "4096", "-e", "trace=execve", "-o", trace.toString(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dsparsha.cache=" + folder.resolve("cache"),
                "-cp", classPath, "org.sparsha.launch.Launcher", "predict", Clips.voiced(folder.resolve("clip.wav"), 0.5).toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("out").toFile()).start();
        assertTrue(process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES), "it does not end");
        assertEquals(0, process.exitValue(), Files.readString(folder.resolve("out")));
        assertTrue(Files.readAllLines(trace, StandardCharsets.ISO_8859_1).stream().anyMatch(
                line -> line.contains("/bin/java\"") && line.contains("ORT_DISABLE_TELEMETRY=1") && line.contains("\"predict\"")));
    }

    private static void assumeStrace() {
        boolean there = Stream.of(System.getenv("PATH").split(":")).anyMatch(path -> Files.isExecutable(Path.of(path, "strace")));
        assumeTrue(there || System.getenv("CI") != null, "strace is not installed and may not be installed by this user");
    }

    /** Runs the launch script twice under strace: the first call makes what later ones use. */
    private void watch(List<String> arguments, Path... writable) throws Exception {
        assumeStrace();
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        Files.createDirectories(folder.resolve("cache"));
        for (int call = 1; call <= 2; call++) {
            Path trace = folder.resolve("trace" + call);
            List<String> command = new ArrayList<>(List.of("strace", "-f", "-qq", "-s", "4096", "-e",
                    "trace=network,open,openat,creat,mkdir,mkdirat,unlink,rename,renameat,renameat2,link,symlink,truncate", "-o",
                    trace.toString(), product.folder().resolve("sparsha").toString()));
            command.addAll(arguments);
            ProcessBuilder builder = product.call(Map.of("TMPDIR", temporary.toString()), folder.resolve("cache"));
            builder.environment().keySet().removeAll(List.of("CI", "ORT_DISABLE_TELEMETRY"));
            Path err = folder.resolve("err" + call);
            Process process = builder.command(command).redirectOutput(folder.resolve("out" + call).toFile())
                    .redirectError(err.toFile()).start();
            process.getOutputStream().close();
            assertTrue(process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES), "it does not end");
            assertEquals(0, process.exitValue(), Files.readString(err));
            check(trace, List.of(writable));
        }
        try (Stream<Path> left = Files.list(temporary)) {
            assertEquals(List.of(), left.toList(), "left in the folder for temporary files");
        }
    }

    private static void check(Path trace, List<Path> writable) throws IOException {
        List<String> sockets = new ArrayList<>();
        List<String> elsewhere = new ArrayList<>();
        boolean libraryRead = false;
        for (String line : Files.readAllLines(trace, StandardCharsets.ISO_8859_1)) {
            libraryRead |= line.contains("libonnxruntime.so");
            if (REACHES_OUT.matcher(line).find()) {
                sockets.add(line);
            }
            Matcher written = WRITTEN.matcher(line);
            while (written.find()) {
                String path = written.group(1) == null ? written.group(3) : written.group(1);
                boolean writes = written.group(1) == null || written.group(2).matches(".*(O_WRONLY|O_RDWR|O_CREAT|O_TRUNC).*");
                if (writes && !path.startsWith("/dev/") && !path.startsWith("/proc/self/")
                        && writable.stream().noneMatch(allowed -> path.equals(allowed.toString()) || path.startsWith(allowed + "/"))) {
                    elsewhere.add(line);
                }
            }
        }
        assertTrue(libraryRead, "no model was asked in this run");
        assertEquals(List.of(), sockets, "a connection to somewhere");
        assertEquals(List.of(), elsewhere, "written outside the folders that docs/privacy.md names");
        assertFalse(Files.size(trace) == 0);
    }
}
