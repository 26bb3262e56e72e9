/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.sparsha.core.SparshaException;
import org.sparsha.core.Warning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WindowWordsTest {

    private static final Path BUNDLES = Path.of("").toAbsolutePath().getParent();

    /** Bundles that only the command line shows anything of, or nobody. */
    private static final Set<String> WITHOUT_WINDOW = Set.of("org.sparsha.cli", "org.sparsha.launch", "org.sparsha.testsupport",
            "org.sparsha.explain.testsupport");

    /** What the window has no menu or button for, and why. */
    private static final Map<String, String> ONLY_COMMANDS = new TreeMap<>(Map.of(
            "annotate traces", "stands in a report, which is read without a window",
            "agreement", "reads tables of others' annotations",
            "plugin key", "for authors of plug-ins"));

    /** Sentences that only a command line can bring about, though not its bundle says them. */
    private static final Set<String> WITHOUT_WINDOW_TOO = Set.of("TrainingSplit.java", "JobJar.java", "SparkInstallation.java",
            "JobFolder.java", "Benchmark.java", "PluginProject.java");

    /** Lines that show the same call for a command line on purpose. */
    private static final Set<String> SAME_CALL = Set.of("PluginBoard.java", "PluginDetails.java", "RestoreJob.java");

    private static final Pattern JOINT = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern QUOTED = Pattern.compile("'sparsha ([a-z][^'\"]*)");
    private static final Pattern BARE = Pattern.compile("(?<!')\\bsparsha (train|evaluate|run|explain|predict|model|project|"
            + "annotate|plugin|study|corpus|report|list) ");

    /** A command in a sentence, with what is put in between its words. */
    private static final Pattern WHOLE_COMMAND = Pattern.compile("'sparsha [^';]*'");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z]");

    private static List<Path> sources(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> ofWindow() throws IOException {
        try (Stream<Path> bundles = Files.list(BUNDLES)) {
            return bundles.filter(bundle -> !bundle.toString().contains("tests")
                    && !WITHOUT_WINDOW.contains(String.valueOf(bundle.getFileName()))).sorted()
                    .flatMap(bundle -> sources(bundle.resolve("src")).stream()).toList();
        }
    }

    /** Literals in one piece, without comments. */
    private static String joined(Path file) throws IOException {
        String code = Files.readString(file).lines().filter(line -> !line.strip().startsWith("*") && !line.strip().startsWith("/*")
                && !line.strip().startsWith("//")).collect(Collectors.joining("\n"));
        return JOINT.matcher(code).replaceAll("");
    }

    @Test
    void commandsBecomeMenus() {
        assertEquals("Fit it: Explain ▸ Fit Model….", WindowWords.of(new Warning("no-reference", "Fit it: 'sparsha model fit'.")));
        assertEquals("The model answers with the others only by Explain ▸ Choose Classes….",
                WindowWords.of("The model answers with the others only by 'sparsha evaluate --classes anger,sadness'."));
        assertEquals("label them (View ▸ Annotate Corpus)", WindowWords.of(new SparshaException(
                "label them ('sparsha annotate new /here/my study')")));
        assertEquals("add it (Explain ▸ Make Model Familiar…)", WindowWords.of("add it ('sparsha model familiarise')"));
        assertEquals("whoever publishes it or whoever signs it writes one",
                WindowWords.of("'sparsha plugin publish' or 'sparsha plugin sign' writes one"));
    }

    @Test
    void optionsAreLeftOut() {
        assertEquals("name a run in the task.", WindowWords.of("name a run in the task (--run)."));
        assertEquals("leave normalisation out.", WindowWords.of("leave normalisation out (--recipe, --normalisation)."));
        assertEquals("choose the channel (right button on its waveform), or", WindowWords.of(
                "choose the channel (--channel; in the window: right button on its waveform), or"));
        assertEquals("a pause (.2 s) -- or two", WindowWords.of("a pause (.2 s) -- or two"));
    }

    /** Whatever a sentence is made of: what the window shows of it has no command and no option, but where it shows the same call. */
    @Test
    void nothingShownHasACommandOrAnOption() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : ofWindow()) {
            String name = String.valueOf(file.getFileName());
            if (name.equals("WindowWords.java") || SAME_CALL.contains(name) || WITHOUT_WINDOW_TOO.contains(name)) {
                continue;
            }
            Matcher literals = LITERAL.matcher(WHOLE_COMMAND.matcher(joined(file)).replaceAll("COMMAND"));
            while (literals.find()) {
                String shown = WindowWords.of(literals.group(1));
                if (OPTION.matcher(shown).find() && shown.strip().contains(" ") || shown.contains("'sparsha ")) {
                    found.add(name + ": " + shown);
                }
            }
        }
        assertEquals(List.of(), found);
    }

    /** Every menu that is named is there, by its words. */
    @Test
    void whatIsNamedIsThere() {
        Set<String> titles = CommandTable.all().stream().map(WorkbenchCommand::name).collect(Collectors.toSet());
        List<String> missing = new ArrayList<>();
        for (String place : WindowWords.named()) {
            String item = place.substring(place.indexOf('▸') + 1).split(", ")[0].strip();
            if (!titles.contains(item)) {
                missing.add(place);
            }
        }
        assertEquals(List.of(), missing);
    }

    /** A sentence that names a command names one that the window has words for, or one that nothing in the window does. */
    @Test
    void everyCommandInASentenceHasItsPlaceInTheWindow() throws IOException {
        List<String> found = new ArrayList<>();
        Set<String> used = new TreeSet<>();
        for (Path file : ofWindow()) {
            if (file.endsWith("WindowWords.java")) {
                continue;
            }
            Matcher named = QUOTED.matcher(joined(file));
            while (named.find()) {
                String command = named.group(1).strip();
                String only = ONLY_COMMANDS.keySet().stream().filter(command::startsWith).findFirst().orElse("");
                used.add(only);
                if (only.isEmpty() && WindowWords.place(command).isEmpty()) {
                    found.add(file.getFileName() + ": " + named.group());
                }
            }
        }
        assertEquals(List.of(), found);
        assertTrue(used.containsAll(ONLY_COMMANDS.keySet()), () -> "no longer named: " + ONLY_COMMANDS.keySet() + " but " + used);
    }

    /** The window's own sentences name no command at all. */
    @Test
    void theWindowItselfNamesNoCommand() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources(Path.of("src"))) {
            String code = joined(file);
            if (!SAME_CALL.contains(String.valueOf(file.getFileName())) && (BARE.matcher(code).find()
                    || !file.endsWith("WindowWords.java") && QUOTED.matcher(code).find())) {
                found.add(file.toString());
            }
        }
        assertEquals(List.of(), found);
    }

    /** What others say is shown in the window's words: no failure's and no warning's own sentence goes past them. */
    @Test
    void sentencesOfOthersGoThroughThem() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources(Path.of("src"))) {
            // What the rules of views say is read where a plug-in is built.
            if (file.endsWith("WindowWords.java") || file.endsWith("RecordingViewChecks.java")) {
                continue;
            }
            for (String line : Files.readAllLines(file)) {
                boolean past = line.contains(".getMessage()") || line.contains("Warning::message") || line.contains("warning.message()");
                if (past && !line.contains(".log(")) {
                    found.add(file + ": " + line.strip());
                }
            }
        }
        assertEquals(List.of(), found);
    }
}
