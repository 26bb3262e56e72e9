/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

import org.sparsha.application.contributions.ClassPathCatalog;
import org.sparsha.application.contributions.ContributedSchemes;
import org.sparsha.application.training.CorpusReading;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioFiles;
import org.sparsha.audio.WavFormat;
import org.sparsha.audio.WavWriter;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Recording;

/**
 * Makes a corpus from which a model learns to hear nothing but a planted sound: of each recording one copy as it is, labelled
 * {@code without}, and one with .3 s of a 1.5 kHz tone at a random place, as loud as the recording, labelled {@code with}; beside it the
 * marks of the tone. Whatever a model that was trained on it goes by is the tone.
 * {@code java -cp 'PRODUCT/plugins/*' releng/benchmarks/explainers/PlantedSound.java CORPUS OUT EVERY}
 */
public final class PlantedSound {

    private static final double SECONDS = 0.3;
    private static final double HERTZ = 1500;
    private static final double FADE_SECONDS = 0.01;

    private PlantedSound() {
    }

    /** @param arguments corpus, folder for what is made, every how manieth recording */
    public static void main(String[] arguments) throws SparshaException, IOException {
        List<Recording> all = CorpusReading.of(Path.of(arguments[0]))
                .by(ContributedSchemes.corpora(new ClassPathCatalog(PlantedSound.class.getClassLoader())))
                .open(Progress.none()).recordings();
        Path out = Path.of(arguments[1]);
        int every = Integer.parseInt(arguments[2]);
        for (String folder : List.of("corpus/with", "corpus/without", "tiers")) {
            Files.createDirectories(out.resolve(folder));
        }
        List<String> lines = new ArrayList<>(List.of("file,speaker,label"));
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < all.size(); i += every) {
            Recording recording = all.get(i);
            String name = "r" + i;
            AudioClip clip = AudioFiles.read(recording.file());
            float[] mono = clip.mono();
            int length = (int) (SECONDS * clip.sampleRate());
            int from = random.nextInt(Math.max(1, mono.length - length));
            WavWriter.write(out.resolve("corpus/without/" + name + ".wav"), AudioClip.ofMono(mono, clip.sampleRate()), WavFormat.PCM_16);
            WavWriter.write(out.resolve("corpus/with/" + name + ".wav"), AudioClip.ofMono(planted(mono, from, length, clip.sampleRate()),
                    clip.sampleRate()), WavFormat.PCM_16);
            for (String label : List.of("with", "without")) {
                lines.add(label + "/" + name + ".wav," + recording.speaker() + "," + label);
            }
            double end = mono.length / (double) clip.sampleRate();
            double begin = from / (double) clip.sampleRate();
            Files.writeString(out.resolve("tiers/" + name + ".TextGrid"), textGrid(end, begin, Math.min(end, begin + SECONDS)));
        }
        Files.write(out.resolve("corpus/list.csv"), lines);
    }

    private static float[] planted(float[] mono, int from, int length, int rate) {
        double power = 0;
        for (float sample : mono) {
            power += (double) sample * sample / mono.length;
        }
        double amplitude = Math.sqrt(2 * power);
        float[] samples = mono.clone();
        for (int i = 0; i < length && from + i < samples.length; i++) {
            double fade = Math.min(1, Math.min(i, length - 1 - i) / (FADE_SECONDS * rate));
            samples[from + i] = (float) Math.clamp(samples[from + i] + amplitude * fade * Math.sin(2 * Math.PI * HERTZ * i / rate), -1, 1);
        }
        return samples;
    }

    private static String textGrid(double end, double from, double to) {
        double[] times = {0, from, to, end};
        StringBuilder text = new StringBuilder("File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n");
        text.append(String.format(Locale.ROOT, "xmin = 0%nxmax = %f%ntiers? <exists>%nsize = 1%nitem []:%n    item [1]:%n", end));
        text.append(String.format(Locale.ROOT, "        class = \"IntervalTier\"%n        name = \"sound\"%n        xmin = 0%n"
                + "        xmax = %f%n        intervals: size = 3%n", end));
        for (int i = 0; i < 3; i++) {
            text.append(String.format(Locale.ROOT, "        intervals [%d]:%n            xmin = %f%n            xmax = %f%n"
                    + "            text = \"%s\"%n", i + 1, times[i], times[i + 1], i == 1 ? "tone" : ""));
        }
        return text.toString();
    }
}
