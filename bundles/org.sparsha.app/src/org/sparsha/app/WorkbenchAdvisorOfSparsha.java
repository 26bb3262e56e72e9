/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.TrayDialog;
import org.eclipse.ui.IWorkbenchPreferenceConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.editor.UnsavedRecordings;
import org.sparsha.ui.shell.WindowSupport;
import org.sparsha.ui.theme.WorkbenchTheme;

/** How the workbench behaves as a whole: its first perspective, what it remembers, its theme. */
final class WorkbenchAdvisorOfSparsha extends WorkbenchAdvisor {

    private final List<Path> files;
    private Optional<Analysis> analysis = Optional.empty();

    WorkbenchAdvisorOfSparsha(List<Path> files) {
        this.files = files;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        super.initialize(configurer);
        configurer.setSaveAndRestore(true);
        TrayDialog.setDialogHelpAvailable(false);
        PlatformUI.getPreferenceStore().setDefault(IWorkbenchPreferenceConstants.SHOW_PROGRESS_ON_STARTUP, false);
    }

    @Override
    public void preStartup() {
        StartTimes.reached("workbench made");
        WorkbenchTheme.apply(PlatformUI.getWorkbench());
        analysis = Optional.of(WindowSupport.start(PlatformUI.getWorkbench()));
        StartTimes.reached("theme, contributions and models known");
    }

    @Override
    public boolean preShutdown() {
        return UnsavedRecordings.settle(PlatformUI.getWorkbench());
    }

    @Override
    public void postShutdown() {
        analysis.ifPresent(Analysis::close);
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new WindowAdvisor(configurer, files);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return ListenPerspective.ID;
    }

    @Override
    public String getMainPreferencePageId() {
        return "org.sparsha.ui.preferences.general";
    }
}
