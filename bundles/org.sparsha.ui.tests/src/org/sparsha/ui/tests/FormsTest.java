/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.timeline.tier.TierListEdits;
import org.sparsha.timeline.tier.TierModel;
import org.sparsha.ui.analysis.ExplainChoice;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.RunState;
import org.sparsha.ui.widgets.ParameterForm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Forms know what the recording has: its tiers, what is selected of it; and the page of keys says which key is whose. */
class FormsTest extends WorkbenchTest {

    private ExplainChoice before;
    private ClipDocument document;

    @BeforeEach
    void open() throws Exception {
        before = workbench.analysis.choices().method();
        document = workbench.open(Speech.write(folder.resolve("speech.wav")));
        Pump.until("it is explained", () -> document.explanations().chosen().isPresent() && document.run() instanceof RunState.Idle);
        workbench.page.showView("org.sparsha.ui.explanation");
    }

    @AfterEach
    void putBack() {
        workbench.analysis.choices().setMethod(before);
    }

    /** The field beside a label. */
    private Control field(String label) {
        return Hands.all(workbench.window.getShell()).filter(ParameterForm.class::isInstance).map(ParameterForm.class::cast)
                .flatMap(form -> {
                    List<Control> children = Arrays.asList(form.getChildren());
                    return children.stream().filter(child -> child instanceof Label one && one.getText().equals(label))
                            .map(one -> children.get(children.indexOf(one) + 1));
                }).findFirst().orElseThrow();
    }

    /** Of a voice that is changed, only what is selected is: the times stand in the form, and go with the selection. */
    @Test
    void theStretchSelectedIsWhatTheVoiceIsChangedIn() {
        workbench.analysis.choices().setMethod(before.explainedBy("prosody-counterfactual"));
        Pump.settle();
        document.timeline().setSelection(Optional.of(new SampleRange(Speech.RATE / 4, Speech.RATE)));
        Pump.settle();
        assertEquals("0.25", ((Text) field("From (s)")).getText());
        assertEquals("1", ((Text) field("To (s)")).getText());
        assertEquals("0.25", workbench.analysis.choices().method().settings().get("explainer.start"));

        int known = document.explanations().all().size();
        workbench.analysis.explain(document);
        Pump.until("it is explained", () -> document.explanations().all().size() > known && document.run() instanceof RunState.Idle);
        String again = document.explanations().chosen().orElseThrow().rerun();
        assertTrue(again.contains("explainer.start=0.25") && again.contains("explainer.end=1"), again);

        document.timeline().setSelection(Optional.empty());
        Pump.settle();
        assertEquals("0", ((Text) field("From (s)")).getText());
        assertEquals(Optional.empty(), Optional.ofNullable(workbench.analysis.choices().method().settings().get("explainer.start")));
    }

    @Test
    void anAnnotationTierIsAChoiceOfThoseThereAre() {
        for (String name : List.of("words", "phones")) {
            document.tiers().apply(TierListEdits.add(document.tiers().tiers(), TierModel.empty(name, TierModel.Kind.INTERVALS)
                    .with(List.of(new Segment(new SampleRange(0, Speech.RATE), "one")))));
        }
        workbench.analysis.choices().setMethod(before.explainedBy("leave-one-out").onSegmentsOf("tier"));
        Pump.settle();
        Combo tier = Hands.all(workbench.window.getShell()).filter(Combo.class::isInstance).map(Combo.class::cast)
                .filter(combo -> Arrays.asList(combo.getItems()).containsAll(List.of("words", "phones"))).findFirst().orElseThrow();
        workbench.hands.choose(tier, "phones");
        assertEquals("phones", workbench.analysis.choices().method().settings().get("segmenter.tier"));
    }

    /** What a perturbation and a segmenter take stands in the form as their explainer's settings do. */
    @Test
    void perturbationAndSegmenterHaveTheirSettings() {
        workbench.analysis.choices().setMethod(new ExplainChoice("leave-one-out", Optional.of("low-pass"), Optional.of("fixed"), Map.of(),
                before.target(), 0));
        Pump.settle();
        for (Map.Entry<String, String> one : Map.of("Cut-off (Hz)", "perturbation.cutoff", "Width (s)", "segmenter.width").entrySet()) {
            Text field = (Text) field(one.getKey());
            String other = one.getValue().endsWith("width") ? "0.25" : "900";
            field.setText(other);
            field.notifyListeners(SWT.FocusOut, new Event());
            Pump.settle();
            assertEquals(other, workbench.analysis.choices().method().settings().get(one.getValue()), one.getKey());
        }
        int known = document.explanations().all().size();
        workbench.analysis.explain(document);
        Pump.until("it is explained", () -> document.explanations().all().size() > known && document.run() instanceof RunState.Idle);
        String again = document.explanations().chosen().orElseThrow().rerun();
        assertTrue(again.contains("cutoff=900") && again.contains("width=0.25"), again);
    }

    /** A key that is another command's already is said before it is given away. */
    @Test
    void aKeyThatIsTakenIsSaid() {
        AtomicReference<String> said = new AtomicReference<>("");
        Dialogs.during(() -> PreferencesUtil.createPreferenceDialogOn(workbench.window.getShell(), "org.sparsha.ui.preferences.keys", null,
                null).open(), shell -> said.set(typed(shell, "E")));
        assertTrue(said.get().contains("E is the key of Explain, which loses it."), said.get());
    }

    private static String typed(Shell shell, String key) {
        Pump.settle();
        Table table = (Table) Hands.all(shell).filter(Table.class::isInstance).findFirst().orElseThrow();
        for (int row = 0; row < table.getItemCount(); row++) {
            if (table.getItem(row).getText(0).equals("Loop")) {
                table.setSelection(row);
                table.notifyListeners(SWT.Selection, new Event());
            }
        }
        Text field = (Text) Hands.all(shell).filter(Text.class::isInstance).filter(one -> Naming.name(one).startsWith("New key"))
                .findFirst().orElseThrow();
        field.setFocus();
        Event press = new Event();
        press.character = Character.toLowerCase(key.charAt(0));
        press.keyCode = press.character;
        press.type = SWT.KeyDown;
        field.notifyListeners(SWT.KeyDown, press);
        Pump.settle();
        return String.join("\n", Hands.all(shell).filter(Label.class::isInstance).map(one -> ((Label) one).getText()).toList());
    }
}
