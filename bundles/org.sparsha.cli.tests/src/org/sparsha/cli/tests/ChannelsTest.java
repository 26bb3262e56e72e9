/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.SparshaException;
import org.sparsha.model.json.JsonFields;
import org.sparsha.testsupport.Signals;
import org.sparsha.testsupport.WavBytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Where channels differ that is said by every command that hears their mean, and one of them can be heard alone. */
class ChannelsTest {

    private static final int RATE = 16000;
    private static final String DIFFER = "The 2 channels differ, and their mean is heard";
    private static final List<List<String>> COMMANDS = List.of(List.of("predict"), List.of("predict", "--along", "--window", "1"),
            List.of("measure"), List.of("features", "--recipe", "log-mel"), List.of("explain", "--explainer", "leave-one-out"));

    @TempDir
    Path folder;

    private Path install;
    private String both;
    private String second;

    @BeforeEach
    void makeRecordings() throws IOException {
        install = CommandLineRun.installation(folder.resolve("install"));
        float[] one = Signals.speechLike(2 * RATE, RATE, 1);
        float[] other = Signals.speechLike(2 * RATE, RATE, 5);
        for (int i = 0; i < other.length; i++) {
            other[i] *= 0.3f;
        }
        both = Files.write(folder.resolve("both.wav"), WavBytes.float32(RATE, one, other)).toString();
        second = Files.write(folder.resolve("second.wav"), WavBytes.float32(RATE, other)).toString();
    }

    private CommandLineRun run(List<String> command, String file, String... more) {
        List<String> words = new ArrayList<>(command);
        words.add(1, file);
        words.addAll(Arrays.asList(more));
        return CommandLineRun.of(install, words.toArray(String[]::new));
    }

    @Test
    void theMeanIsSaidByAll() {
        for (List<String> command : COMMANDS) {
            CommandLineRun heard = run(command, both);
            assertEquals(0, heard.exitCode(), heard.err());
            assertTrue((heard.out() + heard.err()).contains(DIFFER), command + ": " + heard.err());
        }
        assertTrue(run(COMMANDS.get(0), both).out().startsWith("both.wav (mean heard): the model hears"));
        assertTrue(run(COMMANDS.get(1), both).out().contains("both.wav (mean heard): "));
    }

    /** What is said of the second channel is what is said of a file of its own. */
    @Test
    void oneChannelIsHeardAsAFileOfItsOwn() {
        for (List<String> command : COMMANDS.subList(0, 4)) {
            CommandLineRun chosen = run(command, both, "--channel", "2", "--format", "csv");
            assertEquals(0, chosen.exitCode(), chosen.err());
            assertFalse(chosen.err().contains(DIFFER), chosen.err());
            String own = run(command, second, "--format", "csv").out();
            assertEquals(own.replace("second.wav", "both.wav"), chosen.out(), command.toString());
            assertNotEquals(run(command, both, "--format", "csv").out(), chosen.out(), command.toString());
            assertEquals(run(command, both, "--format", "csv").out(), run(command, both, "--channel", "mean", "--format", "csv").out());
        }
        assertTrue(run(COMMANDS.get(0), both, "--channel", "2").out().startsWith("both.wav (channel 2 heard): the model hears"));
        assertTrue(run(COMMANDS.get(1), both, "--channel", "2").out().contains("both.wav (channel 2 heard): "));
    }

    @Test
    void everyJsonNamesTheChannel() throws SparshaException {
        for (List<String> command : COMMANDS) {
            JsonFields audio = JsonFields.parse(run(command, both, "--channel", "2", "--format", "json").out(), "out").fields("audio");
            assertEquals(2, audio.wholeNumber("channel"), command.toString());
            assertEquals(2, audio.wholeNumber("channels"), command.toString());
            assertFalse(JsonFields.parse(run(command, both, "--format", "json").out(), "out").fields("audio").has("channel"));
        }
    }

    /** The explanation, its files, and the line that gives it again. */
    @Test
    void anExplanationIsOfTheChannel() throws SparshaException, IOException {
        Path out = folder.resolve("out");
        JsonFields json = JsonFields.parse(run(COMMANDS.get(4), both, "--channel", "2", "--format", "json", "--out", out.toString()).out(),
                "out");
        String again = json.text("rerun");
        assertTrue(again.contains(" --channel 2 "), again);
        CommandLineRun anew = CommandLineRun.of(install, Stream.concat(Arrays.stream(again.split(" ")), Stream.of("--format", "json"))
                .toArray(String[]::new));
        assertEquals(json.asMap().get("segments"), JsonFields.parse(anew.out(), "again").asMap().get("segments"));
        JsonFields own = JsonFields.parse(run(COMMANDS.get(4), second, "--format", "json").out(), "own");
        assertEquals(own.asMap().get("segments"), json.asMap().get("segments"));
        assertTrue(Files.readString(out.resolve("report.html")).contains("channel 2 of 2 heard"));
        String page = Files.readString(out.resolve("report.html"));
        assertEquals(0, CommandLineRun.of(install, "report", out.toString()).exitCode());
        assertEquals(page, Files.readString(out.resolve("report.html")), "the same page of what was saved");
    }

    @Test
    void whatIsNoChannelIsRefused() {
        for (String wrong : List.of("0", "left", "-1", "1.5")) {
            CommandLineRun refused = run(COMMANDS.get(0), both, "--channel", wrong);
            assertEquals(2, refused.exitCode(), wrong);
            assertTrue(refused.err().contains("--channel"), refused.err());
        }
        CommandLineRun beyond = run(COMMANDS.get(0), both, "--channel", "3");
        assertEquals(1, beyond.exitCode());
        assertTrue(beyond.err().contains("There is no channel 3"), beyond.err());
    }
}
