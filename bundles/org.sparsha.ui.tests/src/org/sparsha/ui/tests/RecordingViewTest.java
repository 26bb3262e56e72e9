/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.explain.contract.ContractRule;
import org.sparsha.runtime.plugins.PluginProject;
import org.sparsha.runtime.plugins.ProjectKind;
import org.sparsha.ui.spi.RecordingView;
import org.sparsha.ui.spi.RecordingViewChecks;
import org.sparsha.ui.spi.ShownRecording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Views of plug-ins: what keeps the contract and what breaks it, and that a broken one says so in its place. */
class RecordingViewTest extends WorkbenchTest {

    @TempDir
    private Path folder;

    /** A view whose steps can be made to fail. */
    private static final class Shown extends RecordingView {

        private final Consumer<ShownRecording> before;
        private Label text;

        Shown(Consumer<ShownRecording> before) {
            this.before = before;
        }

        @Override
        protected String advice() {
            return "Open a recording, and this shows it.";
        }

        @Override
        protected void createContent(Composite parent) {
            parent.setLayout(new FillLayout());
            text = new Label(parent, SWT.WRAP);
        }

        @Override
        protected void show(ShownRecording shown) {
            before.accept(shown);
            text.setText(shown.file() + shown.prediction().map(Object::toString).orElse(""));
        }
    }

    private static List<Optional<String>> broken(Consumer<ShownRecording> before) {
        return RecordingViewChecks.of(() -> new Shown(before)).stream().map(ContractRule::broken).toList();
    }

    @Test
    void aGoodViewKeepsEveryRule() {
        assertTrue(broken(shown -> { }).stream().allMatch(Optional::isEmpty), () -> broken(shown -> { }).toString());
    }

    @Test
    void aViewThatThrowsSaysSoInItsPlace() {
        List<Optional<String>> broken = broken(shown -> shown.explanation().orElseThrow());
        assertEquals(Optional.empty(), broken.get(0), "its advice is fine");
        assertTrue(broken.get(1).orElse("").matches("The view Shown failed \\(NoSuchElementException.*\\)\\. Choose another.*"),
                broken::toString);
    }

    @Test
    void aNewProjectForAViewIsWhole() throws Exception {
        Path project = folder.resolve("project");
        PluginProject.write("org.acme.mine", ProjectKind.VIEW, project);
        assertTrue(Files.readString(project.resolve("plugin.xml")).contains("class=\"org.acme.mine.Mine\""));
        assertTrue(Files.readString(project.resolve("pom.xml")).contains("<artifactId>org.sparsha.ui</artifactId>"));
        assertTrue(Files.readString(project.resolve(".github/workflows/build.yml")).contains("xvfb-run --auto-servernum mvn"));
    }
}
