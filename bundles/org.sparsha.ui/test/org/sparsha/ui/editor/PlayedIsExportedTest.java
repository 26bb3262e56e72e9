/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioFiles;
import org.sparsha.audio.ChannelChoice;
import org.sparsha.audio.SoundReader;
import org.sparsha.audio.WavFormat;
import org.sparsha.audio.WavWriter;
import org.sparsha.audio.peaks.PeakBuilder;
import org.sparsha.audio.playback.PlaybackSource;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.Verdict;
import org.sparsha.model.Prediction;
import org.sparsha.report.explanation.ExplanationFiles;
import org.sparsha.report.explanation.ExplanationReport;
import org.sparsha.ui.session.ChannelsHeard;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.ClipSound;
import org.sparsha.ui.session.HeardPart;
import org.sparsha.ui.session.ListenMode;
import org.sparsha.ui.settings.Settings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What P and Shift+P play of an explanation, and the files that are exported of it: the same samples, each channel. */
class PlayedIsExportedTest {

    private static final int RATE = 22_050;
    private static final int ATTENUATION = 18;

    @TempDir
    private Path folder;

    private static Settings settings() {
        return (Settings) Proxy.newProxyInstance(Settings.class.getClassLoader(), new Class<?>[] {Settings.class},
                (proxy, method, values) -> ATTENUATION); // nothing else is asked
    }

    /** Explained at a rate of the model's own, so that ranges are converted on both ways. */
    private static Explanation explanation() {
        List<Segment> parts = List.of(Segment.of(new SampleRange(0, 5000)), Segment.of(new SampleRange(5000, 11_000)),
                Segment.of(new SampleRange(11_000, 16_000)));
        return new Explanation(new Explanation.Audio("clip.wav", "00", RATE, 2, RATE), new Explanation.ModelIdentity("made", "1", "00"),
                new Prediction(List.of("calm", "angry"), new double[] {1, -1}, new double[] {0.88, 0.12}), 0,
                new Explanation.Algorithm("made", "1", ParameterValues.none()), Optional.empty(), Optional.empty(), 1, 0.88, 100, 0.5,
                16_000, SegmentAttribution.of(parts, new double[] {0.1, 0.9, -0.2}), List.of(new SampleRange(5000, 11_000)), Map.of(),
                List.of(), "");
    }

    private static float[][] all(PlaybackSource source) throws Exception {
        float[][] samples = new float[source.channelCount()][(int) source.frames()];
        source.read(0, samples, 0, samples[0].length);
        return samples;
    }

    @Test
    void whatPPlaysIsTheFileThatIsExportedToTheBit() throws Exception {
        Random random = new Random(5);
        float[][] sound = new float[2][RATE];
        for (float[] channel : sound) {
            for (int i = 0; i < RATE; i++) {
                channel[i] = random.nextFloat() - 0.5f;
            }
        }
        Path file = folder.resolve("clip.wav");
        WavWriter.write(file, new AudioClip(sound, RATE, List.of()), WavFormat.FLOAT_32);
        ClipDocument document = new ClipDocument(file, "made", AudioFiles.info(file), ClipSound.of(AudioFiles.open(file),
                new PeakBuilder(file, AudioFiles.info(file), SoundReader.OWN).pyramid()), List.of(), folder.resolve("clip.TextGrid"));
        AudioClip clip = AudioFiles.read(file);
        document.setHeard(new HeardPart(0, Optional.of(clip), ChannelChoice.MEAN));
        document.explanations().add(explanation());
        ExplanationFiles.write(folder.resolve("exported"), new ExplanationReport(explanation(), Verdict.NONE, clip));

        ListenVersions versions = new ListenVersions(document, settings());
        Map<ListenMode, String> files = Map.of(ListenMode.SALIENT, "salient.wav", ListenMode.REST, "complement.wav");
        for (Map.Entry<ListenMode, String> version : files.entrySet()) {
            float[][] played = all(versions.of(version.getKey(), document.explanations().salient(), ChannelsHeard.all(2)));
            AudioClip exported = AudioFiles.read(folder.resolve("exported").resolve(version.getValue()));
            assertEquals(2, exported.channelCount());
            for (int channel = 0; channel < 2; channel++) {
                assertArrayEquals(exported.channel(channel), played[channel], version.getValue() + ", channel " + channel);
            }
        }
    }
}
