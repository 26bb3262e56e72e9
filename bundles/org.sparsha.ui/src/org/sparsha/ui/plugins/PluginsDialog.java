/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.plugins;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.sparsha.application.plugins.ContractReport;
import org.sparsha.core.Counted;
import org.sparsha.explain.run.BrokenContribution;
import org.sparsha.runtime.InstallFolder;
import org.sparsha.runtime.plugins.OwnSite;
import org.sparsha.runtime.plugins.Plugin;
import org.sparsha.runtime.plugins.PluginChange;
import org.sparsha.runtime.plugins.PluginDownload;
import org.sparsha.runtime.plugins.PluginShelf;
import org.sparsha.runtime.plugins.SwitchedOffPlugins;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.widgets.Css;
import org.sparsha.ui.widgets.FilePrompt;

/** Shows plug-ins that a site offers, that are installed, that can be updated and that are broken, and changes them in the background. */
final class PluginsDialog extends Dialog implements PluginActions {

    private static final String TITLE = "Plug-ins";
    private static final int MOST_SITES = 8;
    private static final int STEPS = 1000;

    private final Analysis analysis;
    private KnownPlugins known = KnownPlugins.nothing();
    private Optional<PluginJob<?>> running = Optional.empty();
    private boolean checking;
    private int begun;
    private boolean restart;
    private Text search;
    private Combo site;
    private PluginBoard board;
    private Label status;
    private ProgressBar bar;
    private Button look;
    private Button cancel;

    PluginsDialog(Shell parent, Analysis analysis) {
        super(parent);
        this.analysis = analysis;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Whether the workbench is to start again, so that what was changed takes effect. */
    boolean isRestartWanted() {
        return restart;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(TITLE);
    }

    @Override
    protected Point getInitialSize() {
        return new Point(980, 620);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite where = row(area, 6);
        search = new Text(where, SWT.BORDER | SWT.SEARCH | SWT.ICON_CANCEL);
        search.setMessage("Search plug-ins and what they add");
        search.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        search.addListener(SWT.Modify, event -> board.search(search.getText()));
        new Label(where, SWT.NONE).setText("&Site");
        site = new Combo(where, SWT.DROP_DOWN);
        Stream.concat(analysis.settings().pluginSites().stream(), OwnSite.find(InstallFolder.find()).map(Object::toString).stream())
                .distinct().forEach(site::add);
        site.select(0);
        site.setToolTipText("An address (https:), or the folder or zip of an update site");
        site.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        site.addListener(SWT.DefaultSelection, event -> look());
        look = button(where, "&Look", this::look);
        button(where, "From &File…", this::fromFile);
        button(where, "From F&older…", this::fromFolder);
        board = new PluginBoard(area, this);
        board.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        Composite foot = row(area, 3);
        status = new Label(foot, SWT.WRAP);
        status.setText("Nothing is fetched before you press a button.");
        GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
        wide.widthHint = 500;
        status.setLayoutData(wide);
        Css.quiet(status);
        bar = new ProgressBar(foot, SWT.HORIZONTAL);
        bar.setMaximum(STEPS);
        bar.setVisible(false);
        cancel = button(foot, "Ca&ncel", () -> running.ifPresent(PluginJob::cancel));
        cancel.setVisible(false);
        return area;
    }

    private static Composite row(Composite area, int columns) {
        Composite row = new Composite(area, SWT.NONE);
        GridLayout layout = new GridLayout(columns, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        row.setLayout(layout);
        row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        return row;
    }

    private static Button button(Composite parent, String text, Runnable run) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, event -> run.run());
        return button;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.RETRY_ID, "&Restart Now", false).setEnabled(false);
        createButton(parent, IDialogConstants.CLOSE_ID, IDialogConstants.CLOSE_LABEL, false);
        getShell().setDefaultButton(look); // so that Return after an address looks there
        board.discover();
        readInstalled("");
    }

    @Override
    protected void buttonPressed(int id) {
        restart = id == IDialogConstants.RETRY_ID;
        close();
    }

    @Override
    public boolean close() {
        running.ifPresent(PluginJob::cancel);
        return super.close();
    }

    private void fromFile() {
        FilePrompt.of(getShell().getDisplay()).open(getShell(), TITLE, List.of(FilePrompt.Kind.of("Plug-ins", "jar", "zip"),
                FilePrompt.Kind.ANY)).stream().findFirst().ifPresent(file -> lookAt(file.toString()));
    }

    private void fromFolder() {
        FilePrompt.of(getShell().getDisplay()).folder(getShell(), TITLE, "An update site, or a folder of plug-ins' jars")
                .ifPresent(folder -> lookAt(folder.toString()));
    }

    private void lookAt(String place) {
        site.setText(place);
        look();
    }

    private void look() {
        String place = site.getText().strip();
        if (!place.isEmpty()) {
            board.discover();
            run("Looking at " + place, (plugins, progress) -> new PluginShelf(plugins.installed(), plugins.offered(plugins.site(place)),
                    SwitchedOffPlugins.find().reasons()), found -> {
                known = known.offered(found, place);
                List<String> sites = Stream.concat(Stream.of(place), Stream.of(site.getItems())).distinct().limit(MOST_SITES).toList();
                site.setItems(sites.toArray(String[]::new));
                site.setText(place);
                analysis.settings().setPluginSites(sites);
                say(Counted.of(found.offered().size(), "plug-in") + " at " + place);
                board.show(known);
            });
        }
    }

    /** Says what an install would change, and makes it where that is fine. */
    @Override
    public void install(PluginShelf.Row row) {
        String id = row.plugin().id();
        String place = site.getText().strip();
        run("Checking " + id, (plugins, progress) -> new Proposal(plugins.check(plugins.site(place), id, Optional.empty()),
                plugins.download(plugins.site(place), id)), proposal -> {
            if (!proposal.change().refusals().isEmpty()) {
                MessageDialog.openError(getShell(), TITLE, String.join("\n", proposal.change().refusals()));
            } else if (MessageDialog.open(MessageDialog.QUESTION, getShell(), TITLE, proposal.question(), 0, row.words().split(" ")[0],
                    IDialogConstants.CANCEL_LABEL) == 0) {
                change("Installing " + id, (plugins, progress) -> plugins.install(plugins.site(place), id, Optional.empty(), progress));
            }
        });
    }

    /** What an install would do. */
    private record Proposal(PluginChange change, PluginDownload download) {

        String question() {
            return "This comes: " + String.join(", ", change.added()) + ".\n" + (change.removed().isEmpty() ? "Nothing goes."
                    : "This goes: " + String.join(", ", change.removed()) + ".") + "\nIt is to be fetched: " + download.text() + ".";
        }
    }

    @Override
    public void rollback(String id) {
        change("Going back: " + id, (plugins, progress) -> plugins.rollback(id, progress));
    }

    @Override
    public void remove(String id) {
        change("Removing " + id, (plugins, progress) -> plugins.remove(id, progress));
    }

    @Override
    public void enable(String name) {
        run("Switching on " + name, (plugins, progress) -> SwitchedOffPlugins.find().enable(name, plugins.parts(name)),
                names -> changed("It is there again after a restart."));
    }

    private void change(String what, PluginJob.Work<PluginChange> work) {
        run(what, work, change -> changed(change.added().isEmpty() && change.removed().isEmpty() ? "Nothing has changed."
                : change.plugin().name() + " " + change.plugin().version() + (change.added().isEmpty() ? " is removed" : " is installed")
                + "; it takes effect after a restart."));
    }

    private void changed(String sentence) {
        getButton(IDialogConstants.RETRY_ID).setEnabled(true);
        readInstalled(sentence);
    }

    private void readInstalled(String sentence) {
        KnownPlugins before = known;
        run("Reading what is installed", (plugins, progress) -> {
            Map<String, String> sentences = new LinkedHashMap<>();
            analysis.runtime().catalog().check().forEach(one -> sentences.put(name(one), one.sentence()));
            return new KnownPlugins(new PluginShelf(plugins.installed(), before.shelf().offered(), SwitchedOffPlugins.find().reasons()),
                    sentences, before.reports(), before.site());
        }, now -> {
            known = now;
            if (!sentence.isEmpty()) {
                say(sentence);
            }
            board.show(known);
            checkContracts();
        });
    }

    /** Holds what is installed to its contracts, where that version wasn't yet. */
    private void checkContracts() {
        List<Plugin> installed = known.shelf().installed();
        run("Checking contracts", (plugins, progress) -> {
            Map<String, ContractReport> reports = new LinkedHashMap<>();
            for (Plugin plugin : installed) {
                reports.put(plugin.id(), plugins.contract(plugin, analysis.runtime().catalog(),
                        progress.split(plugin.name(), 1.0 / installed.size())));
            }
            return reports;
        }, reports -> {
            known = known.checked(reports);
            board.show(known);
        });
        checking = true;
    }

    private static String name(BrokenContribution one) {
        return one.bundle() + (one.id().isEmpty() ? "" : " " + one.id());
    }

    private <T> void run(String what, PluginJob.Work<T> work, Consumer<T> done) {
        if (running.isPresent() && !checking) {
            return;
        }
        if (checking) { // what a person wants comes first; the check is done another time
            running.ifPresent(PluginJob::cancel);
            checking = false;
        }
        int number = ++begun;
        Consumer<Runnable> ended = next -> {
            if (number == begun) { // else something else has begun since, and what this one found is no longer wanted
                running = Optional.empty();
                checking = false;
                bar.setVisible(false);
                cancel.setVisible(false);
                next.run();
            }
        };
        PluginJob<T> job = new PluginJob<>(what, getShell(), work, share -> bar.setSelection((int) (share * STEPS)),
                result -> ended.accept(() -> done.accept(result)), sentence -> ended.accept(() -> say(sentence)));
        running = Optional.of(job);
        bar.setSelection(0);
        bar.setVisible(true);
        cancel.setVisible(true);
        job.schedule();
    }

    private void say(String sentence) {
        status.setText(sentence.replace("&", "&&"));
        getShell().layout(true, true);
    }
}
