/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.Test;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.AudioFiles;
import org.sparsha.audio.WavFormat;
import org.sparsha.audio.WavWriter;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Warning;
import org.sparsha.explain.Explanation;
import org.sparsha.timeline.Timeline;
import org.sparsha.ui.commands.ViewIds;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.RunState;
import org.sparsha.ui.settings.Preferences;
import org.sparsha.ui.widgets.FilePrompt;
import org.sparsha.ui.widgets.FlatButton;
import org.sparsha.ui.widgets.ProbabilityBars;
import org.sparsha.ui.widgets.WarningBox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the command line warns of stands in the window, in the same words. */
class WarningsTest extends WorkbenchTest {

    private List<String> boxes() {
        return Hands.all(workbench.window.getShell()).filter(WarningBox.class::isInstance).map(WarningBox.class::cast)
                .map(WarningBox::text).filter(text -> !text.isEmpty()).toList();
    }

    @Test
    void silenceIsNotAnsweredWithoutAWord() throws AudioException {
        Path file = folder.resolve("silence.wav");
        WavWriter.write(file, AudioClip.ofMono(new float[2 * Speech.RATE], Speech.RATE), WavFormat.PCM_16);
        ClipDocument document = workbench.open(file);
        Pump.until("it is said that there is nothing to hear", () -> document.run() instanceof RunState.Failed);
        assertEquals(List.of("nothing-to-hear"), document.warnings().stream().map(Warning::code).toList());
        assertTrue(document.session().isEmpty(), "silence gets no answer");
        String first = document.warnings().get(0).message();
        assertTrue(boxes().stream().filter(text -> text.contains(first)).count() >= 2,
                () -> "above the recording and in Prediction: " + boxes());
    }

    /** The model that ships, and a sound unlike any voice: nothing is set off, and the ways out are buttons, not commands. */
    @Test
    void whatTheModelIsNotForIsGreyAndHasItsWaysOut() throws Exception {
        Path models = Path.of("").toAbsolutePath().getParent().getParent().resolve("models");
        workbench.analysis.choices().setModel(models.resolve("emodb-default").toString());
        ClipDocument document = workbench.open(Speech.write(folder.resolve("stranger.wav")));
        Pump.until("it is heard", () -> document.session().isPresent() && document.run() instanceof RunState.Idle);
        assertTrue(document.session().orElseThrow().prediction().isForeign());
        ProbabilityBars bars = workbench.hands.find("prediction", ProbabilityBars.class, found -> true);
        assertEquals(-2, bars.emphasis(), "no class is set off");
        assertArrayEquals(document.session().orElseThrow().prediction().calibrated().orElseThrow(), bars.values(), 0);
        assertTrue(boxes().stream().anyMatch(text -> text.contains("is not for recordings like this one")), () -> boxes().toString());
        assertTrue(boxes().stream().noneMatch(text -> text.contains("'sparsha ")), () -> boxes().toString());
        WarningBox brief = workbench.hands.find("warnings in short", WarningBox.class, box -> !box.painted().equals(box.text()));
        assertTrue(brief.painted().startsWith("Not for recordings like this one: would say "), brief::painted);
        assertTrue(brief.painted().lines().count() == 1 && brief.painted().length() < 60, brief::painted);
        Pump.until("it stands first, so that it is seen where room is short", () -> brief.getLocation().y < bars.getLocation().y);
        workbench.hands.find("note", Label.class, label -> label.getText().startsWith("Arousal: "));
        assertTrue(brief.getToolTipText().replace("&&", "&").equals(brief.text()), "the whole is in the tip");
        assertTrue(document.warnings().stream().allMatch(warning -> brief.text().contains(warning.message().substring(0, 20))),
                brief::text);
        Screenshots.take("foreign-recording");
        FlatButton other = workbench.hands.find("another model", FlatButton.class, one -> one.getText().equals("Choose Another Model…"));
        workbench.hands.find("fit", FlatButton.class, one -> one.getText().equals("Fit Model…"));
        workbench.hands.find("label some", FlatButton.class, one -> one.getText().equals("Label Some…"));
        other.press();
        Pump.until("the models are shown", () -> workbench.page.findView("org.sparsha.ui.models") != null);
    }

    /** What must be known goes with what is passed on: pictures, report, data. */
    @Test
    void whatIsExportedCarriesTheWarnings() throws Exception {
        Path models = Path.of("").toAbsolutePath().getParent().getParent().resolve("models");
        workbench.analysis.choices().setModel(models.resolve("emodb-default").toString());
        ClipDocument document = workbench.open(Speech.write(folder.resolve("stranger.wav")));
        Pump.until("it is explained", () -> document.explanations().chosen().isPresent() && document.run() instanceof RunState.Idle);
        ScriptedPrompt prompt = new ScriptedPrompt();
        prompt.use(workbench.display);
        try {
            Path drawing = folder.resolve("seen.svg");
            prompt.answer(drawing);
            workbench.hands.menu("File", "Export Picture…");
            assertTrue(plain(Files.readString(drawing)).contains("not for recordings like this one"), "the drawing has them");
            Path picture = folder.resolve("seen.png");
            prompt.answer(picture);
            workbench.hands.menu("File", "Export Picture…");
            Timeline timeline = workbench.hands.find("timeline", Timeline.class, found -> true);
            assertTrue(new ImageData(picture.toString()).height > timeline.snapshot().height, "they stand below the picture");
            Path out = folder.resolve("out");
            prompt.answer(out);
            workbench.hands.menu("File", "Export Explanation…");
            Pump.until("it is written", () -> workbench.told().startsWith("Written to " + out));
            assertTrue(Files.readString(out.resolve("explanation.json")).contains("foreign-recording"));
            assertTrue(plain(Files.readString(out.resolve("report.html"))).contains("not for recordings like this one"));
            assertTrue(Files.readString(out.resolve("segments.csv")).lines().skip(1)
                    .allMatch(line -> line.contains("not for recordings like this one")));
            workbench.analysis.again().measure(document, document.explanations().chosen().orElseThrow(), List.of("deletion"));
            Pump.until("it is checked", () -> !document.explanations().chosen().orElseThrow().metrics().isEmpty()
                    && document.run() instanceof RunState.Idle);
            for (String view : List.of(ViewIds.SEGMENTS, ViewIds.COMPARE, ViewIds.FAITHFULNESS)) {
                Path table = folder.resolve(view + ".csv");
                prompt.answer(table);
                save(view);
                Pump.until("it is written", () -> Files.exists(table));
                List<String> lines = Files.readAllLines(table);
                assertTrue(lines.size() > 1 && lines.get(0).endsWith(",warnings"), lines.get(0));
                lines.stream().skip(1).forEach(line -> assertTrue(line.contains("not for recordings like this one"), line));
            }
        } finally {
            workbench.display.setData(FilePrompt.class.getName(), null);
        }
    }

    private void save(String view) throws PartInitException {
        IViewPart part = workbench.page.showView(view);
        Pump.settle();
        Arrays.stream(part.getViewSite().getActionBars().getMenuManager().getItems()).filter(ActionContributionItem.class::isInstance)
                .map(item -> ((ActionContributionItem) item).getAction()).filter(found -> found.getText().equals("Save Table…")).findFirst()
                .orElseThrow().run();
    }

    private static String plain(String markup) {
        return markup.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    /** What lies beyond the model's length is hatched, in every track that shows the sound. */
    @Test
    void whatTheModelDoesNotHearIsHatched() throws AudioException {
        Preferences.store().setValue(Preferences.EXPLAIN_AT_ONCE, false);
        try {
            float[] samples = Arrays.copyOf(AudioFiles.read(Speech.write(folder.resolve("short.wav"))).mono(), 14 * Speech.RATE);
            Path file = folder.resolve("fourteen-seconds.wav");
            WavWriter.write(file, AudioClip.ofMono(samples, Speech.RATE), WavFormat.PCM_16);
            ClipDocument document = workbench.open(file);
            Pump.until("it is heard", () -> document.session().isPresent() && document.run() instanceof RunState.Idle);
            assertEquals(Optional.of(new SampleRange(10 * Speech.RATE, 14 * Speech.RATE)), document.unheard());
            Pump.settle();
            Timeline timeline = workbench.hands.find("timeline", Timeline.class, found -> true);
            ImageData picture = timeline.snapshot();
            for (int track = 0; track < 2; track++) {
                String name = timeline.tracks().get(track).name();
                assertEquals(0, lines(timeline, picture, track, 6, 9), name + " where the model hears silence");
                assertTrue(lines(timeline, picture, track, 11, 13.5) > 10, name + " where it hears nothing any more");
            }
            document.timeline().setCursor(12 * Speech.RATE);
            Pump.settle();
            assertTrue(Naming.described(timeline).contains("the model does not hear this part"), Naming.described(timeline));
        } finally {
            Preferences.store().setToDefault(Preferences.EXPLAIN_AT_ONCE);
        }
    }

    /** Changes of colour along a line through the upper part of a track, from one second to another. */
    private static int lines(Timeline timeline, ImageData picture, int track, double from, double to) {
        Rectangle area = timeline.trackBounds(track);
        double scale = picture.width / (double) timeline.getClientArea().width;
        int y = (int) Math.round((area.y + area.height / 4.0) * scale);
        int changes = 0;
        for (int x = x(timeline, from, scale); x < x(timeline, to, scale); x++) {
            changes += picture.getPixel(x, y) == picture.getPixel(x + 1, y) ? 0 : 1;
        }
        return changes;
    }

    private static int x(Timeline timeline, double seconds, double scale) {
        return (int) Math.round((timeline.gutter() + timeline.axis().xOf(seconds * Speech.RATE)) * scale);
    }

    /** Two speakers on a channel each: what the model hears is said above the recording, and the one heard alone can be saved. */
    @Test
    void channelsThatDifferAreSaidAndTheOneHeardIsSaved() throws AudioException {
        float[] one = AudioFiles.read(Speech.write(folder.resolve("one.wav"))).mono();
        float[] other = new float[one.length];
        System.arraycopy(one, 0, other, Speech.RATE / 3, one.length - Speech.RATE / 3);
        Path file = folder.resolve("two.wav");
        WavWriter.write(file, new AudioClip(new float[][] {one, other}, Speech.RATE, List.of()), WavFormat.FLOAT_32);
        ClipDocument document = workbench.open(file);
        Pump.until("it is explained", () -> document.explanations().chosen().isPresent() && document.run() instanceof RunState.Idle);
        String said = document.warnings().stream().filter(warning -> warning.code().equals("channels-differ")).map(Warning::message)
                .findFirst().orElseThrow();
        String shown = WindowWords.of(said);
        assertTrue(boxes().stream().anyMatch(text -> text.contains(shown)), () -> shown + " isn't among " + boxes());
        assertTrue(document.explanations().chosen().orElseThrow().warnings().stream().anyMatch(warning -> warning.message().equals(said)),
                "it goes into every export");

        ScriptedPrompt prompt = new ScriptedPrompt();
        prompt.use(workbench.display);
        try {
            Path saved = folder.resolve("saved.wav");
            prompt.answer(saved);
            workbench.shown().player().setChannels(workbench.shown().player().channels().alone(1));
            document.timeline().setSelection(Optional.of(document.info().range()));
            workbench.hands.menu("File", "Save Selection as WAV…");
            Pump.until("it is saved", () -> Files.exists(saved) && isWhole(saved));
            AudioClip clip = AudioFiles.read(saved);
            assertEquals(1, clip.channelCount());
            assertArrayEquals(other, clip.channel(0));
        } finally {
            workbench.display.setData(FilePrompt.class.getName(), null);
        }
    }

    private static boolean isWhole(Path file) {
        try {
            return AudioFiles.info(file).frames() > 0;
        } catch (AudioException e) {
            return false;
        }
    }

    @Test
    void explanationsSayWhatIsWrongWithThem() throws AudioException {
        ClipDocument document = workbench.open(Speech.write(folder.resolve("speech.wav")));
        Pump.until("it is explained", () -> document.explanations().chosen().isPresent() && document.run() instanceof RunState.Idle);
        Explanation explanation = document.explanations().chosen().orElseThrow();
        String shown = String.join("\n", boxes());
        explanation.warnings().forEach(warning -> assertTrue(document.warnings().contains(warning) || shown.contains(warning.message()),
                warning.message()));
    }
}
