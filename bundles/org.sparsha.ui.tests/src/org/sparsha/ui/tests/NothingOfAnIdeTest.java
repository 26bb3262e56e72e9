/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.Test;
import org.sparsha.ui.widgets.FlatButton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Nothing of the platform that the window is built with is to be seen, and what stands in its place works. */
class NothingOfAnIdeTest extends WorkbenchTest {

    private static final String FOREIGN = "(?i).*(resource|installation details|software sites|install new|key assist|workspace|plug-in"
            + " development|java|quick access).*";

    private static Stream<MenuItem> items(Menu menu) {
        menu.notifyListeners(SWT.Show, new Event());
        List<MenuItem> items = List.of(menu.getItems());
        menu.notifyListeners(SWT.Hide, new Event());
        return items.stream().flatMap(item -> item.getMenu() == null ? Stream.of(item)
                : Stream.concat(Stream.of(item), items(item.getMenu())));
    }

    @Test
    void menusPreferencesAndTabsAreOurs() throws Exception {
        workbench.open(Speech.write(folder.resolve("speech.wav")));
        assertEquals(List.of(), items(workbench.window.getShell().getMenuBar()).map(MenuItem::getText).filter(text -> text.matches(FOREIGN))
                .toList());
        assertEquals(List.of(), Arrays.stream(PlatformUI.getWorkbench().getPreferenceManager().getRootSubNodes())
                .map(IPreferenceNode::getId).filter(id -> !id.startsWith("org.sparsha.")).toList());
        assertEquals(List.of(), Hands.all(workbench.window.getShell()).filter(CTabFolder.class::isInstance).map(CTabFolder.class::cast)
                .filter(tabs -> tabs.isVisible() && (tabs.getMinimizeVisible() || tabs.getMaximizeVisible())).toList());
        IBindingService bindings = PlatformUI.getWorkbench().getService(IBindingService.class);
        assertEquals(List.of(), Arrays.stream(bindings.getBindings()).filter(binding -> binding.getParameterizedCommand() != null
                && binding.getSchemeId().equals(bindings.getActiveScheme().getId()))
                .map(Binding::getParameterizedCommand).map(command -> command.getId())
                .filter(id -> id.contains("showKeyAssist") || id.contains("quickAccess") || id.contains("openResource")).toList());
    }

    @Test
    void aboutSaysWhatRunsAndCopiesIt() {
        String[] copied = new String[1];
        StringBuilder said = new StringBuilder();
        Dialogs.during(() -> workbench.hands.menu("Help", "About Sparsha Workbench"), shell -> {
            Hands.all(shell).filter(Label.class::isInstance).forEach(label -> said.append(((Label) label).getText()).append('\n'));
            Hands.all(shell).filter(Button.class::isInstance).map(Button.class::cast).filter(one -> one.getText().equals("Copy"))
                    .findFirst().orElseThrow().notifyListeners(SWT.Selection, new Event());
            Clipboard clipboard = new Clipboard(shell.getDisplay());
            copied[0] = String.valueOf(clipboard.getContents(TextTransfer.getInstance()));
            clipboard.dispose();
        });
        for (String fact : List.of("Java", "ONNX Runtime", System.getProperty("os.name"))) {
            assertTrue(said.toString().contains(fact), said::toString);
            assertTrue(copied[0].contains(fact), copied[0]);
        }
    }

    /** What runs has a list of its own, each with a way to stop it. */
    @Test
    void whatRunsIsListedAndCanBeCancelled() {
        Job job = Job.create("Counting sheep", (ICoreRunnable) monitor -> {
            synchronized (monitor) {
                while (!monitor.isCanceled()) {
                    try {
                        monitor.wait(20);
                    } catch (InterruptedException e) {
                        return;
                    }
                }
            }
        });
        job.schedule();
        try {
            FlatButton[] button = new FlatButton[1];
            Pump.until("it is told", () -> {
                button[0] = Hands.all(workbench.window.getShell()).filter(FlatButton.class::isInstance).map(FlatButton.class::cast)
                        .filter(one -> one.isVisible() && (one.getText().equals("Counting sheep") || one.getText().endsWith("tasks run")))
                        .findFirst().orElse(null);
                return button[0] != null && button[0].isEnabled();
            });
            List<Shell> before = List.of(Display.getCurrent().getShells());
            button[0].notifyListeners(SWT.Selection, new Event());
            Shell list = Arrays.stream(Display.getCurrent().getShells()).filter(shell -> !before.contains(shell)).findFirst()
                    .orElseThrow();
            Label name = Hands.all(list).filter(Label.class::isInstance).map(Label.class::cast)
                    .filter(label -> label.getText().equals("Counting sheep")).findFirst().orElseThrow();
            List<?> parts = List.of(name.getParent().getChildren());
            Optional.of((FlatButton) parts.get(parts.indexOf(name) + 1)).orElseThrow().notifyListeners(SWT.Selection, new Event());
            Pump.until("it has stopped", () -> job.getState() == Job.NONE);
        } finally {
            job.cancel();
        }
    }
}
