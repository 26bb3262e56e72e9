/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.MElementContainer;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.advanced.MPlaceholder;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartSashContainer;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;

/**
 * The views that stood in the saved window and that no installed plug-in brings any more. The platform would keep their tabs and
 * show an error with a stack trace in them; they are closed before the window is made, and named once.
 *
 * @param labels what stood on the tabs of those that were open, in the window's order
 */
record GoneViews(List<String> labels) {

    /** What the platform writes into the saved model for a view that an extension declares. */
    private static final String VIEW_CLASS = "originalCompatibilityViewClass";

    GoneViews {
        labels = List.copyOf(labels);
    }

    /**
     * Closes them in a saved model.
     *
     * @param application the model, before its windows are made
     * @param known tells of a view's id whether an installed plug-in declares it
     * @return what was closed
     */
    static GoneViews close(MApplication application, Predicate<String> known) {
        List<String> closed = new ArrayList<>();
        for (MWindow window : List.copyOf(application.getChildren())) {
            List<MUIElement> gone = window.getSharedElements().stream().filter(element -> isGone(element, known)).toList();
            List<MPlaceholder> places = new ArrayList<>();
            collect(window, places);
            for (MUIElement view : gone) {
                List<MPlaceholder> ofView = places.stream().filter(place -> place.getRef() == view).toList();
                if (ofView.stream().anyMatch(MUIElement::isToBeRendered)) {
                    closed.add(Objects.requireNonNullElse(((MPart) view).getLabel(), view.getElementId()));
                }
                ofView.forEach(GoneViews::takeOut);
            }
            window.getSharedElements().removeAll(gone);
        }
        return new GoneViews(closed);
    }

    /** @return one sentence for the status line and the log; empty when nothing was closed */
    String sentence() {
        if (labels.isEmpty()) {
            return "";
        }
        return labels.size() == 1 ? "The view " + labels.getFirst() + " was closed: no installed plug-in has it any more."
                : "The views " + String.join(", ", labels) + " were closed: no installed plug-in has them any more.";
    }

    private static boolean isGone(MUIElement element, Predicate<String> known) {
        // a view that may be open several times has its number behind a colon
        return element instanceof MPart part && part.getPersistedState().containsKey(VIEW_CLASS)
                && !known.test(part.getElementId().split(":", 2)[0]);
    }

    private static void collect(MUIElement element, List<MPlaceholder> into) {
        if (element instanceof MPlaceholder place) {
            into.add(place);
        }
        if (element instanceof MElementContainer<?> container) {
            container.getChildren().forEach(child -> collect(child, into));
        }
        if (element instanceof MPerspective perspective) {
            perspective.getWindows().forEach(window -> collect(window, into));
        }
        if (element instanceof MWindow window) {
            window.getWindows().forEach(inner -> collect(inner, into));
        }
    }

    private static void takeOut(MPlaceholder place) {
        MElementContainer<MUIElement> parent = place.getParent();
        if (parent == null) {
            return;
        }
        if (parent.getSelectedElement() == place) {
            parent.setSelectedElement(parent.getChildren().stream().filter(other -> other != place && other.isToBeRendered()).findFirst()
                    .orElse(null));
        }
        parent.getChildren().remove(place);
        hideEmpty(parent);
    }

    /** A stack that had nothing but the view would stay as an empty area. */
    private static void hideEmpty(MUIElement element) {
        if ((element instanceof MPartStack || element instanceof MPartSashContainer) && element instanceof MElementContainer<?> container
                && container.getChildren().stream().noneMatch(MUIElement::isToBeRendered)) {
            element.setToBeRendered(false);
            hideEmpty(element.getParent());
        }
    }
}
