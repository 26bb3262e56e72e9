/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.analysis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.sparsha.application.trust.TrustJudge;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.ChannelChoice;
import org.sparsha.audio.WavFormat;
import org.sparsha.audio.WavWriter;
import org.sparsha.core.Sha256;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.report.json.ExplanationJson;
import org.sparsha.report.json.JsonText;

/**
 * The explanations of recordings, with what was measured of them, as they are kept from one start of the window to the next: one folder a
 * recording, in it one folder an explanation and a list of these in their order, written last, and which channel is heard. A copy that
 * can be thrown away.
 */
final class KeptExplanations implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(KeptExplanations.class.getName());
    private static final String ORDER = "order.txt";
    private static final String CHANNEL = "channel.txt";
    private static final int MOST_RECORDINGS = 500;
    private static final int NAME_LENGTH = 24;
    private static final int SECONDS_TO_END = 5;

    private final Path folder;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "explanations kept");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, List<Explanation>> known = new HashMap<>();

    /** @param folder where they are kept; made at first use */
    KeptExplanations(Path folder) {
        this.folder = folder;
    }

    /** Keeps the explanations of a recording in place of those kept so far, soon. From one thread only. */
    void keep(String audioSha256, List<Explanation> explanations) {
        if (!explanations.equals(known.put(audioSha256, explanations))) {
            writer.execute(() -> write(folder.resolve(audioSha256), explanations));
        }
    }

    /** @return folders of the explanations kept of a recording, oldest first. Any thread */
    List<Path> of(String audioSha256) {
        Path order = folder.resolve(audioSha256).resolve(ORDER);
        if (!Files.isRegularFile(order)) {
            return List.of();
        }
        try {
            return Files.readAllLines(order).stream().filter(name -> name.matches("[0-9a-f]+"))
                    .map(order::resolveSibling).filter(Files::isDirectory).toList();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "Explanations kept can't be read", e);
            return List.of();
        }
    }

    /** Keeps which channel of a recording is heard, soon. */
    void keepChannel(String audioSha256, ChannelChoice channel) {
        writer.execute(() -> {
            try {
                AtomicFiles.writeText(folder.resolve(audioSha256).resolve(CHANNEL), channel.text());
            } catch (SparshaException e) {
                LOG.log(System.Logger.Level.WARNING, "The channel heard can't be kept in " + folder, e);
            }
        });
    }

    /** @return which channel of a recording was heard when it was open last; the mean where nothing is known. Any thread */
    ChannelChoice channel(String audioSha256) {
        Path file = folder.resolve(audioSha256).resolve(CHANNEL);
        try {
            return Files.isRegularFile(file) ? ChannelChoice.parse(Files.readString(file)) : ChannelChoice.MEAN;
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(System.Logger.Level.DEBUG, "The channel kept can't be read", e);
            return ChannelChoice.MEAN;
        }
    }

    private void write(Path target, List<Explanation> explanations) {
        try {
            List<String> names = new ArrayList<>();
            for (Explanation explanation : explanations) {
                names.add(write(target, explanation));
            }
            if (!names.isEmpty() || Files.exists(target)) {
                AtomicFiles.writeText(target.resolve(ORDER), String.join("\n", names));
                removeOthers(target, names);
            }
            forgetOldest();
        } catch (IOException | SparshaException e) {
            LOG.log(System.Logger.Level.WARNING, "Explanations can't be kept in " + target, e);
        }
    }

    private static String write(Path target, Explanation explanation) throws IOException, SparshaException {
        String json = JsonText.of(ExplanationJson.fields(explanation, TrustJudge.judge(explanation)), false);
        String name = Sha256.of(json.getBytes(StandardCharsets.UTF_8)).substring(0, NAME_LENGTH);
        Path place = target.resolve(name);
        if (!Files.isDirectory(place)) {
            Files.createDirectories(place);
            if (explanation.attribution() instanceof ResponseCurves curves && curves.strongest().isPresent()) {
                writeSound(place, curves);
            }
            AtomicFiles.writeText(place.resolve("explanation.json"), json);
        }
        return name;
    }

    private static void writeSound(Path place, ResponseCurves curves) throws AudioException {
        WavWriter.write(place.resolve("strongest-change.wav"), new AudioClip(new float[][] {curves.strongest().orElseThrow().samples()},
                curves.strongest().orElseThrow().sampleRate(), List.of()), WavFormat.FLOAT_32);
    }

    private static void removeOthers(Path target, List<String> names) throws IOException {
        for (Path other : list(target)) {
            if (Files.isDirectory(other) && !names.contains(other.getFileName().toString())) {
                AtomicFiles.removeFolder(other);
            }
        }
    }

    private void forgetOldest() throws IOException {
        List<Path> recordings = new ArrayList<>(list(folder));
        if (recordings.size() > MOST_RECORDINGS) {
            recordings.sort(Comparator.comparing(KeptExplanations::time));
            for (Path old : recordings.subList(0, recordings.size() - MOST_RECORDINGS)) {
                AtomicFiles.removeFolder(old);
            }
        }
    }

    private static long time(Path recording) {
        return recording.resolve(ORDER).toFile().lastModified();
    }

    private static List<Path> list(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.toList();
        }
    }


    /** Waits a moment for what is still to be written. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "Not all explanations were kept");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
