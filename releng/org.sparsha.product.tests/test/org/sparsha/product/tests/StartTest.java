/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.product.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The launch script where the surroundings are not as usual. */
@EnabledOnOs(OS.LINUX)
class StartTest {

    private final Product product = Product.here();

    @TempDir
    private Path folder;

    @Test
    void namesAreReadWithoutLocale() throws Exception {
        Path clip = Clips.voiced(folder.resolve("Grüße आवाज़ 声.wav"), 0.5);
        for (Map<String, String> locale : List.of(Map.of("LC_ALL", "C"), Map.of("LC_ALL", "", "LANG", "POSIX"),
                Map.of("LC_ALL", "", "LANG", "xx_YY.UTF-8"), Map.of("LC_ALL", "", "LANG", "", "LC_CTYPE", ""))) {
            Product.Run run = product.run(locale, folder.resolve("cache"), "predict", clip.toString());
            assertEquals(0, run.exitCode(), () -> locale + run.err());
            assertTrue(run.out().contains("Grüße आवाज़ 声.wav"), run::out);
        }
    }

    /** What a model's package says decides, not what it is called: one compiler does where changed recordings are analysed quickly. */
    @Test
    void aCallIsShortByWhatItsModelHears() throws Exception {
        String models = product.folder().resolve("models").toString();
        Product.Run run = bash(Map.of(), "source \"$1\"; here=${2%/*}; say() { is_short \"$@\" && echo short || echo long; }; "
                + "say explain a.wav; say explain a.wav --model emodb-sparsha374; say explain a.wav --model=\"$2/emodb-sparsha374\"; "
                + "say explain a.wav --model emodb-sparsha374 --explainer sliding-window; "
                + "say explain sparsha374.wav --model emodb-default; "
                + "say predict a.wav --model emodb-sparsha374", models);
        assertEquals("short long long short short short", String.join(" ", run.out().lines().toList()), run::err);
    }

    @Test
    void aCorpusIsSmallByItsFilesAndWhatIsDoneWithThem() throws Exception {
        Product.Run run = bash(Map.of(), "source \"$1\"; here=${1%/*}; c=$2/corpus; mkdir -p \"$c/deep\"; "
                + "say() { is_small_corpus \"${@:2}\" && echo \"$1 small\" || echo \"$1 large\"; }; "
                + "fill() { local i; for ((i = $1; i < $2; i++)); do : > \"$c/deep/$i.wav\"; done; }; "
                + "fill 0 40; say 1 evaluate --model emodb-sparsha374 \"$c\"; "
                + "fill 40 41; say 2 evaluate \"$c\" --model=emodb-sparsha374; "
                + "fill 41 60; say 3 evaluate \"$c\" --explain; fill 60 61; say 4 evaluate \"$c\" --explain; "
                + "say 5 evaluate --threads 1 \"$c\" --out \"$here\"; say 6 evaluate missing; say 7 train \"$c\"; "
                + "fill 61 301; say 8 evaluate \"$c\"", folder.toString());
        assertEquals(List.of("1 small", "2 large", "3 small", "4 large", "5 small", "6 large", "7 large", "8 large"),
                run.out().lines().toList(), run::err);
    }

    @Test
    void whatIsKeptForTheNextStartDependsOnTheFilesOnly() throws Exception {
        Product.Run run = bash(Map.of(), "source \"$1\"; here=$2/product; java_home=$2/java; cache=$2/cache; launch=none; "
                + "mkdir -p \"$here/plugins\" \"$java_home/bin\"; printf '#!/bin/sh\\n' > \"$java_home/bin/java\"; "
                + "chmod +x \"$java_home/bin/java\"; echo a > \"$here/plugins/a.jar\"; start_folder; echo \"$start\"; "
                + "ln \"$here/plugins/a.jar\" \"$2/linked\"; chmod 600 \"$here/plugins/a.jar\"; start_folder; echo \"$start\"; "
                + "echo more >> \"$here/plugins/a.jar\"; start_folder; echo \"$start\"", folder.toString());
        List<String> starts = run.out().lines().toList();
        assertEquals(3, starts.size(), run::err);
        assertEquals(starts.get(0), starts.get(1));
        assertFalse(starts.get(1).equals(starts.get(2)), run::out);
    }

    @Test
    void nameInAnotherEncodingIsSaid() throws Exception {
        Path clip = Clips.voiced(folder.resolve("clip.wav"), 0.5);
        Product.Run run = bash(Map.of("LC_ALL", "C"),
                "latin=${2%/*}/$'gr\\xfc\\xdfe.wav'; cp \"$2\" \"$latin\" && exec \"$1\" predict \"$latin\"", clip.toString());
        assertTrue(run.exitCode() != 0);
        assertTrue(run.err().contains("bytes that are not UTF-8"), run::err);
    }

    @Test
    void removedWorkingFolderIsSaid() throws Exception {
        Path gone = Files.createDirectory(folder.resolve("gone"));
        Product.Run run = bash(Map.of(), "cd \"$2\" && rmdir \"$2\" && exec \"$1\" list models", gone.toString());
        assertEquals(3, run.exitCode());
        assertTrue(run.err().contains("not there any more"), run::err);
    }

    /** A file that the JVM opens for itself must not become the standard input, nor one that is written to. */
    @Test
    void closedDescriptorsAreNotTakenByFiles() throws Exception {
        Product.Run input = bash(Map.of(), "exec \"$1\" predict - <&-", "");
        assertEquals(1, input.exitCode());
        assertEquals("", input.out());
        assertTrue(input.err().contains("Standard input holds nothing"), input::err);
        String clip = Clips.voiced(folder.resolve("clip.wav"), 0.5).toString();
        Product.Run output = bash(Map.of(), "exec \"$1\" predict \"$2\" >&-", clip);
        assertEquals(1, output.exitCode());
        assertTrue(output.err().contains("standard output is closed"), output::err);
        Product.Run both = bash(Map.of(), "exec \"$1\" predict - <&- 2>&-", "");
        assertEquals(1, both.exitCode());
        assertEquals("", both.out());
        assertEquals(0, bash(Map.of(), "exec \"$1\" predict \"$2\" 2>&-", clip).exitCode());
    }

    @Test
    void killedCallLeavesNothingForLong() throws Exception {
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        Path cache = folder.resolve("cache");
        Path clip = Clips.voiced(folder.resolve("clip.wav"), 1.0);
        for (int call = 0; call < 4; call++) {
            Process process = product.call(Map.of("TMPDIR", temporary.toString()), cache, "explain", clip.toString())
                    .redirectErrorStream(true).redirectOutput(folder.resolve("killed.out").toFile()).start();
            process.waitFor(400L * (call + 1), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
        }
        assertEquals(List.of(), names(temporary));
        Path old = Files.createDirectories(cache.resolve("temp/onnxruntime-java1"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        assertEquals(0, product.run(cache, "predict", clip.toString()).exitCode());
        assertFalse(Files.exists(old));
    }

    /** The first call of its kind is watched by the script, so that its classes can be kept: it says and ends as any other. */
    @Test
    void firstCallEndsWithTheScript() throws Exception {
        Path cache = folder.resolve("cache");
        Path clip = Clips.voiced(folder.resolve("clip.wav"), 1.0);
        Process process = product.call(Map.of(), cache, "explain", clip.toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("ended.out").toFile()).start();
        List<ProcessHandle> below = List.of();
        while (below.isEmpty() && !process.waitFor(200, TimeUnit.MILLISECONDS)) {
            below = process.descendants().toList();
        }
        process.destroy();
        assertEquals(128 + 15, process.waitFor());
        for (ProcessHandle child : below) {
            child.onExit().get(1, TimeUnit.MINUTES);
        }
        Product.Run first = product.run(cache, "predict", clip.toString());
        Product.Run second = product.run(cache, "predict", clip.toString());
        assertEquals(first, second, "the first call prints what others print");
        assertEquals(0, first.exitCode());
        Product.Run failed = product.run(cache, "features", folder.resolve("not-there.wav").toString());
        assertEquals(failed, product.run(cache, "features", folder.resolve("not-there.wav").toString()));
        assertEquals(2, failed.exitCode());
        assertEquals(List.of(), names(cache.resolve("temp")), "something is left");
    }

    /** A JVM that is ended while it starts can't write what it recorded, and fails with 1: the call was ended all the same. */
    @Test
    void endedCallEndsAsToldWhateverTheJvmSays() throws Exception {
        Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, "#!/bin/bash\ntrap 'exit 1' TERM\nkill -TERM $PPID\nwhile :; do sleep .1; done\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
        String lines = "source \"$1\"; java_home=$2; cache=${2%/*}; recorded=$cache/kept.aot; "
                + "mkdir -p \"$cache/temp\"; command=(java); record explain";
        Product.Run run = bash(Map.of(), lines, folder.resolve("jdk").toString());
        assertEquals(128 + 15, run.exitCode(), run::err);
    }

    /** Classes are loaded from the cache: a folder that others may write, or that is a link, is not used in its place. */
    @Test
    void foldersOfOthersAreNotUsedAsCache() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path expected = temporary.resolve("sparsha-" + Files.getAttribute(temporary, "unix:uid"));
        Map<String, String> surroundings = Map.of("TMPDIR", temporary.toString(), "SPARSHA_CACHE", "/proc/no-folder");
        Files.createDirectory(expected);
        Files.setPosixFilePermissions(expected, PosixFilePermissions.fromString("rwxrwxrwx"));
        works(surroundings);
        assertEquals(List.of(), names(expected), "a folder that everybody may write was used");
        Files.delete(expected);
        Path target = Files.createDirectory(folder.resolve("target"));
        Files.createSymbolicLink(expected, target);
        works(surroundings);
        assertEquals(List.of(), names(target), "a link was followed");
        Files.delete(expected);
        assertEquals(List.of(), names(temporary), "something is left");
        works(surroundings);
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(expected)));
        assertFalse(names(expected).isEmpty());
    }

    @Test
    void faultyJavaIsLeftOutOrGetsAnotherCollector() throws Exception {
        Path faulty = Files.createDirectories(folder.resolve("jdk/bin")).getParent();
        Files.writeString(faulty.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        Path java = faulty.resolve("bin/java");
        Files.writeString(java, "#!/bin/sh\necho \"$@\" >> \"" + folder.resolve("arguments") + "\"\nexec \""
                + System.getProperty("java.home") + "/bin/java\" \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
        Product.Run only = bash(Map.of("FAULTY", faulty.toString()),
                "source \"$1\"; find_java() { java_home=$FAULTY; }; main evaluate --help", "");
        assertEquals(0, only.exitCode(), only::err);
        assertTrue(only.err().contains("JDK-8377811"), only::err);
        assertTrue(Files.readString(folder.resolve("arguments")).contains("-XX:+UseParallelGC"));
        Product.Run two = bash(Map.of("FAULTY", faulty.toString(), "GOOD", System.getProperty("java.home")),
                "source \"$1\"; JAVA_HOME=$FAULTY; find_java \"$FAULTY\" \"$GOOD\"; echo \"$java_home\"", "");
        assertEquals(System.getProperty("java.home"), two.out().strip());
    }

    private void works(Map<String, String> surroundings) throws IOException, InterruptedException {
        Product.Run run = product.run(surroundings, folder.resolve("unused"), "list", "models");
        assertEquals(0, run.exitCode(), run::err);
        assertEquals("", run.err());
    }

    /** Runs lines of bash with the launch script as $1 and a path as $2. */
    private Product.Run bash(Map<String, String> environment, String lines, String path) throws IOException, InterruptedException {
        Path out = folder.resolve("bash.out");
        Path err = folder.resolve("bash.err");
        ProcessBuilder builder = product.call(environment, folder.resolve("cache"));
        builder.command(new ArrayList<>(List.of("bash", "-c", lines, "bash", product.folder().resolve("sparsha").toString(), path)));
        Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        process.getOutputStream().close();
        assertTrue(process.waitFor(3, TimeUnit.MINUTES), "it does not end");
        return new Product.Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
