/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.plugins;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.sparsha.application.contributions.ContributionKinds;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.runtime.plugins.PluginShelf;
import org.sparsha.ui.theme.Palette;
import org.sparsha.ui.widgets.FlatButton;

/** Plug-ins that are offered, installed, to be updated or broken, with all about the one that is selected. Does nothing by itself. */
public final class PluginBoard extends Composite {

    private enum Tab {
        DISCOVER, INSTALLED, UPDATES, BROKEN
    }

    private final PluginActions actions;
    private final Map<Tab, FlatButton> tabs = new LinkedHashMap<>();
    private final Map<String, FlatButton> kinds = new LinkedHashMap<>();
    private final Composite chips;
    private final PluginList list;
    private final PluginDetails details;
    private KnownPlugins known = KnownPlugins.nothing();
    private List<PluginShelf.Row> rows = List.of();
    private List<String> brokenNames = List.of();
    private Tab tab = Tab.DISCOVER;
    private String words = "";
    private String kind = "";

    /**
     * @param parent where it lies
     * @param actions does what is pressed
     */
    public PluginBoard(Composite parent, PluginActions actions) {
        super(parent, SWT.NONE);
        this.actions = actions;
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        setLayout(layout);
        Composite strip = row();
        for (Tab each : Tab.values()) {
            tabs.put(each, button(strip, "", () -> turnTo(each)));
        }
        chips = row();
        kinds.put("", button(chips, "all", () -> only("")));
        Stream.concat(ContributionKinds.ALL.stream().map(ExtensionKind::plural), Stream.of("models", "views"))
                .forEach(each -> kinds.put(each, button(chips, each, () -> only(each))));
        SashForm split = new SashForm(this, SWT.HORIZONTAL);
        split.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        list = new PluginList(split, index -> details());
        ScrolledComposite scrolled = new ScrolledComposite(split, SWT.V_SCROLL);
        details = new PluginDetails(scrolled);
        scrolled.setContent(details);
        scrolled.setExpandHorizontal(true);
        scrolled.addListener(SWT.Resize, event -> details.fit());
        split.setWeights(62, 38);
        refresh();
    }

    private Composite row() {
        Composite row = new Composite(this, SWT.NONE);
        RowLayout layout = new RowLayout();
        layout.marginLeft = 0;
        layout.marginTop = 0;
        layout.marginBottom = 0;
        row.setLayout(layout);
        row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        return row;
    }

    private static FlatButton button(Composite parent, String text, Runnable run) {
        FlatButton button = new FlatButton(parent, false, text, "");
        button.addListener(SWT.Selection, event -> run.run());
        return button;
    }

    /** @param now what is known by now */
    public void show(KnownPlugins now) {
        known = now;
        refresh();
    }

    /** @param sought words that are sought; empty for everything */
    void search(String sought) {
        words = sought;
        refresh();
    }

    void discover() {
        turnTo(Tab.DISCOVER);
    }

    private void turnTo(Tab next) {
        tab = next;
        refresh();
    }

    private void only(String next) {
        kind = next;
        refresh();
    }

    private void refresh() {
        PluginShelf shelf = known.shelf();
        tabs.get(Tab.DISCOVER).setText("Discover");
        tabs.get(Tab.INSTALLED).setText("Installed " + shelf.installed().size());
        tabs.get(Tab.UPDATES).setText("Updates " + shelf.updates().size());
        tabs.get(Tab.BROKEN).setText("Broken " + (known.broken().size() + shelf.off().size()));
        tabs.forEach((each, button) -> button.setChecked(each == tab));
        kinds.forEach((each, button) -> button.setChecked(each.equals(kind)));
        chips.setVisible(tab == Tab.DISCOVER);
        ((GridData) chips.getLayoutData()).exclude = tab != Tab.DISCOVER; // else an empty row stays
        rows = switch (tab) {
            case DISCOVER -> shelf.discover(words, kind);
            case INSTALLED -> shelf.installed(words);
            case UPDATES -> shelf.updates();
            case BROKEN -> List.of();
        };
        brokenNames = tab == Tab.BROKEN ? Stream.concat(shelf.switchedOff().keySet().stream(), known.broken().keySet().stream()).toList()
                : List.of();
        setBackground(Palette.of(getDisplay()).surface()); // of the theme that holds now
        list.show(tab == Tab.BROKEN ? brokenNames.stream().map(this::broken).toList() : rows.stream().map(this::line).toList());
        details();
        layout(true, true);
    }

    private PluginList.Line broken(String name) {
        boolean off = known.shelf().off().containsKey(name);
        return new PluginList.Line(name, "", off ? "Switched off" : "Broken", off ? known.shelf().switchedOff().get(name)
                : known.broken().get(name), "", true, false);
    }

    private PluginList.Line line(PluginShelf.Row row) {
        boolean unfit = row.action() == PluginShelf.Action.INSTALL && !row.plugin().lacks().isEmpty();
        boolean breaks = known.report(row).filter(report -> !report.broken().isEmpty()).isPresent();
        String state = unfit ? "Doesn't fit" : tab == Tab.DISCOVER && row.action() == PluginShelf.Action.REMOVE ? "Installed"
                : tab == Tab.INSTALLED ? breaks ? "Breaks rules" : "" : row.words();
        return new PluginList.Line(row.plugin().name(), row.plugin().version(), state,
                unfit ? row.plugin().unfit() : breaks ? known.report(row).orElseThrow().sentence()
                        : row.plugin().description().replaceAll("\\s+", " "), row.plugin().additions(),
                unfit || breaks, !unfit && tab != Tab.INSTALLED && row.action() != PluginShelf.Action.REMOVE);
    }

    private void details() {
        int index = list.selected();
        if (index < 0) {
            details.nothing(switch (tab) {
                case DISCOVER -> known.shelf().offered().isEmpty()
                        ? "Name a site and press Look: an address, a folder or a zip; or take a plug-in's file."
                        : "Nothing that is offered fits what is sought.";
                case INSTALLED -> "No plug-in is installed.";
                case UPDATES -> "No update is known. Press Look to ask the site.";
                case BROKEN -> "Everything works.";
            });
        } else if (tab == Tab.BROKEN) {
            String name = brokenNames.get(index);
            boolean off = known.shelf().off().containsKey(name);
            details.show(name, off ? known.shelf().switchedOff().get(name) : known.broken().get(name),
                    off ? List.of(new PluginDetails.Deed("Switch On", true, () -> actions.enable(name))) : List.of());
        } else {
            show(rows.get(index));
        }
    }

    private void show(PluginShelf.Row row) {
        String id = row.plugin().id();
        List<PluginDetails.Deed> deeds = new ArrayList<>();
        if (row.action() != PluginShelf.Action.REMOVE && (row.plugin().lacks().isEmpty() || row.here().isPresent())) {
            deeds.add(new PluginDetails.Deed(row.words(), true, () -> actions.install(row)));
        }
        if (row.here().isPresent()) {
            deeds.add(new PluginDetails.Deed("Go Back a Version", false, () -> actions.rollback(id)));
            deeds.add(new PluginDetails.Deed("Remove", false, () -> actions.remove(id)));
        }
        List<String> wrong = known.broken().entrySet().stream().filter(each -> id.startsWith(each.getKey())).map(Map.Entry::getValue)
                .toList();
        String from = known.site().isEmpty() ? "" : " --from " + known.site();
        Optional<String> command = deeds.isEmpty() ? Optional.empty() : Optional.of("sparsha plugin " + switch (row.action()) {
            case INSTALL -> "install " + id + from;
            case UPDATE -> "update " + id + from;
            case REMOVE -> "remove " + id;
        });
        details.show(row, wrong, known.report(row), command.orElse(""), deeds);
    }
}
