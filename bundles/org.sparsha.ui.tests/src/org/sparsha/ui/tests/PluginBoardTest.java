/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sparsha.application.plugins.ContractReport;
import org.sparsha.application.plugins.RuleOutcome;
import org.sparsha.runtime.plugins.Plugin;
import org.sparsha.runtime.plugins.PluginShelf;
import org.sparsha.ui.plugins.KnownPlugins;
import org.sparsha.ui.plugins.PluginActions;
import org.sparsha.ui.plugins.PluginBoard;
import org.sparsha.ui.widgets.FlatButton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The dialog of plug-ins: what it lists, what it says about one, what its buttons ask for, and that it opens. */
class PluginBoardTest extends WorkbenchTest {

    private final List<String> asked = new ArrayList<>();
    private Shell shell;
    private Hands hands;

    private final class Asked implements PluginActions {
        @Override
        public void install(PluginShelf.Row row) {
            asked.add("install " + row.plugin().id());
        }

        @Override
        public void rollback(String id) {
            asked.add("rollback " + id);
        }

        @Override
        public void remove(String id) {
            asked.add("remove " + id);
        }

        @Override
        public void enable(String name) {
            asked.add("enable " + name);
        }
    }

    private static Plugin plugin(String id, String version, String kind, List<String> lacks) {
        return new Plugin(id, version, "Name of " + id, "What " + id + " does, in a sentence.", "Acme", "EPL-2.0",
                Map.of(kind, List.of("acme.one")), lacks);
    }

    @BeforeEach
    void board() {
        shell = new Shell(workbench.window.getShell(), SWT.SHELL_TRIM);
        shell.setLayout(new FillLayout());
        PluginBoard board = new PluginBoard(shell, new Asked());
        PluginShelf shelf = new PluginShelf(List.of(plugin("a.old", "1.0.0", "explainers", List.of())),
                List.of(plugin("a.old", "1.1.0", "explainers", List.of()), plugin("b.segmenter", "1.0.0", "segmenters", List.of()),
                        plugin("c.later", "3.0.0", "metrics", List.of("package org.sparsha.explain.spi [2.0.0,3.0.0) (here 1.0.0)"))),
                Map.of("d.off", "the window did not start with it"));
        board.show(new KnownPlugins(shelf, Map.of("e.broken", "The explainer 'e.one' of the plug-in e.broken cannot be loaded: "
                + "NoClassDefFoundError: com/acme/Missing. Ask its maker for a newer version, or remove it."),
                Map.of("a.old", new ContractReport(List.of(
                        new RuleOutcome("explainer", "acme.one", "cancels", "nothing is thrown"),
                        new RuleOutcome("explainer", "acme.one", "one segment", "")))), "https://acme.example/site"));
        shell.setSize(980, 600);
        shell.open();
        hands = new Hands(shell);
        Pump.settle();
    }

    @AfterEach
    void close() {
        shell.dispose();
    }

    private Table table() {
        return hands.find("list of plug-ins", Table.class, found -> true);
    }

    private List<String> listed() {
        return List.of(table().getItems()).stream().map(item -> item.getText().split(",")[0]).toList();
    }

    private void press(String start) {
        hands.press(hands.find(start, FlatButton.class, button -> button.getText().startsWith(start)));
    }

    private boolean says(String words) {
        return Hands.all(shell).anyMatch(control -> control instanceof Label label && label.getText().contains(words));
    }

    /** The window is as light as its theme on each page; a window that is open while the theme changes is another one's business. */
    @Test
    void eachPageIsPaintedInBothThemes() {
        for (String theme : List.of("Light", "Dark")) {
            shell.dispose();
            workbench.hands.menu("View", "Theme", theme);
            Pump.settle();
            board();
            for (String tab : List.of("Discover", "Installed", "Updates", "Broken")) {
                press(tab);
                Screenshots.takeQuietly("plugins-" + tab.toLowerCase(Locale.ROOT) + "-" + theme.toLowerCase(Locale.ROOT));
                double light = Screenshots.lightness(shell.getDisplay().map(shell, null, shell.getClientArea()));
                assertEquals(theme.equals("Light"), light > 0.5, tab + " in theme " + theme + " is " + light + " light");
            }
        }
        workbench.hands.menu("View", "Theme", "Light");
    }

    @Test
    void theDialogIsPaintedInBothThemes() {
        for (String theme : List.of("Light", "Dark")) {
            workbench.hands.menu("View", "Theme", theme);
            Pump.settle();
            Dialogs.during(() -> workbench.hands.menu("Help", "Plug-ins…"), opened -> {
                Pump.settle();
                Screenshots.takeQuietly("plugins-dialog-" + theme.toLowerCase(Locale.ROOT));
                double light = Screenshots.lightness(opened.getDisplay().map(opened, null, opened.getClientArea()));
                assertEquals(theme.equals("Light"), light > 0.5, "in theme " + theme + " it is " + light + " light");
            });
        }
        workbench.hands.menu("View", "Theme", "Light");
    }

    @Test
    void discoverSaysWhatFitsAndOffersTheNewerVersion() {
        assertEquals(List.of("Name of a.old", "Name of b.segmenter", "Name of c.later"), listed());
        assertTrue(says("Breaks 1 of 2 rules") && says("cancels: nothing is thrown"));
        press("Update 1.0.0 → 1.1.0");
        press("Go Back");
        hands.selectRow(table(), 2);
        assertTrue(says("It needs package org.sparsha.explain.spi [2.0.0,3.0.0) (here 1.0.0)"));
        assertEquals(List.of("install a.old", "rollback a.old"), asked);
    }

    @Test
    void chipsAndTabsChooseWhatIsListed() {
        press("segmenters");
        assertEquals(List.of("Name of b.segmenter"), listed());
        press("Installed 1");
        assertEquals(List.of("Name of a.old"), listed());
        press("Broken 2");
        assertEquals(List.of("d.off", "e.broken"), listed());
        press("Switch On");
        assertEquals(List.of("enable d.off"), asked);
    }

    @Test
    void theMenuOpensTheDialog() {
        Dialogs.during(() -> workbench.hands.menu("Help", "Plug-ins…"), opened -> {
            Pump.settle();
            assertEquals("Plug-ins", opened.getText());
            assertTrue(Hands.all(opened).anyMatch(PluginBoard.class::isInstance));
        });
    }
}
