/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.Test;
import org.sparsha.application.explanation.ExplanationSummary;
import org.sparsha.application.explanation.VoiceComparison;
import org.sparsha.application.trust.TrustJudge;
import org.sparsha.audio.AudioException;
import org.sparsha.core.SampleRange;
import org.sparsha.explain.CellAttribution;
import org.sparsha.explain.Explanation;
import org.sparsha.ui.commands.ViewIds;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.RunState;
import org.sparsha.ui.widgets.FlatButton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The view <em>Why</em> says what the application layer says of the explanation, and lets its parts be heard. */
class WhyTest extends WorkbenchTest {

    private List<String> labels() {
        return Hands.all(workbench.window.getShell()).filter(Label.class::isInstance).map(control -> ((Label) control).getText()).toList();
    }

    @Test
    void saysAllThatIsKnownAndPlaysTheStrongestPart() throws AudioException, PartInitException, IOException {
        workbench.window.getActivePage().showView(ViewIds.WHY);
        ClipDocument document = workbench.open(Speech.write(folder.resolve("speech.wav")));
        Pump.until("it is explained", () -> document.explanations().chosen().isPresent() && document.run() instanceof RunState.Idle);
        Explanation explanation = document.explanations().chosen().orElseThrow();
        ExplanationSummary expected = ExplanationSummary.of(explanation, TrustJudge.judge(explanation),
                Optional.of(VoiceComparison.of(explanation, document.heard().clip().orElseThrow())));
        Pump.until("the voice is compared", () -> labels().containsAll(expected.lines(ExplanationSummary.Topic.VOICE)));
        expected.sections().forEach(section -> {
            assertTrue(labels().contains(section.topic().title()), section.topic().title());
            section.lines().forEach(line -> assertTrue(labels().contains(line.text().replace("&", "&&")), line.text()));
        });
        ExplanationSummary.Line strongest = expected.sections().stream()
                .filter(section -> section.topic() == ExplanationSummary.Topic.PARTS).findFirst()
                .orElseThrow().lines().get(0);
        SampleRange sound = strongest.sound().get(0);
        Hands.all(workbench.window.getShell()).filter(FlatButton.class::isInstance).map(FlatButton.class::cast)
                .filter(button -> ("Play " + strongest.text()).equals(button.getToolTipText())).findFirst().orElseThrow()
                .notifyListeners(SWT.Selection, new Event());
        assertEquals(Optional.of(sound), document.timeline().selection());
        Screenshots.take("why");
    }

    @Test
    void cellsLieOverTheSpectrogramAndAreNamedInWords() throws AudioException, PartInitException, IOException {
        workbench.window.getActivePage().showView(ViewIds.WHY);
        ClipDocument document = workbench.open(Speech.write(folder.resolve("speech.wav")));
        Pump.until("it is explained", () -> document.explanations().chosen().isPresent() && document.run() instanceof RunState.Idle);
        Explanation known = document.explanations().chosen().orElseThrow();
        long column = known.analysisLength() / 4;
        CellAttribution cells = new CellAttribution(IntStream.range(0, 4).mapToObj(i -> SampleRange.ofLength(i * column, column)).toList(),
                List.of(0.0, 1000.0, 4000.0), List.of(List.of(0.1, 0.3, -0.2, 0.0), List.of(0.0, -0.05, 0.25, 0.02)), Map.of(), List.of());
        document.explanations().add(new Explanation(known.audio(), known.model(), known.prediction(), known.target(), known.explainer(),
                known.perturbation(), known.segmenter(), known.seed(), known.base(), known.evaluations(), known.elapsedSeconds(),
                known.analysisRate(), cells, List.of(cells.times().get(1)), Map.of(), known.warnings(), known.rerun()));
        assertEquals(8, document.explanations().parts().size());
        Pump.until("the strongest cell is named", () -> labels().stream().anyMatch(text -> text.contains("0 to 1000 Hz: +0.300, for")));
        for (String theme : List.of("Light", "Dark")) {
            workbench.hands.menu("View", "Theme", theme);
            for (String view : List.of("Importance", "Why")) {
                workbench.hands.menu("View", view);
                Screenshots.take("cells-" + view.toLowerCase(Locale.ROOT) + "-" + theme.toLowerCase(Locale.ROOT));
            }
        }
    }
}
