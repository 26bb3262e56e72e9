/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.plugins;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.sparsha.application.contributions.ContributionKinds;
import org.sparsha.explain.run.ExtensionKind;

/**
 * What a new plug-in can be made for.
 *
 * @param singular name of one, such as {@code explainer}
 * @param plural name of many
 * @param point id of the extension point
 */
public record ProjectKind(String singular, String plural, String point) {

    /** A view of the window, at Eclipse's own extension point. */
    public static final ProjectKind VIEW = new ProjectKind("view", "views", "org.eclipse.ui.views");

    /** @return every kind, in the order they are listed */
    public static List<ProjectKind> all() {
        return Stream.concat(ContributionKinds.ALL.stream().map(ProjectKind::of), Stream.of(VIEW)).toList();
    }

    /**
     * @param kind a kind of contribution
     * @return the same as a kind of project
     */
    public static ProjectKind of(ExtensionKind<?> kind) {
        return new ProjectKind(kind.singular(), kind.plural(), kind.extensionPoint());
    }

    /**
     * @param singular name of one
     * @return the kind of that name
     */
    public static Optional<ProjectKind> named(String singular) {
        return all().stream().filter(kind -> kind.singular().equals(singular)).findFirst();
    }

    /** Whether it is compiled against the window, which the command line lacks. */
    boolean needsWindow() {
        return equals(VIEW);
    }
}
