/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
 * show an error with a stack trace in them; they are closed before the window is made, and named once. Those of plug-ins that only this
 * start leaves out (safe mode, or switched off) are hidden instead, and come back to their places with their plug-ins.
 *
 * @param labels what stood on the tabs of those that were open, in the window's order
 */
record GoneViews(List<String> labels) {

    /** What the platform writes into the saved model for a view that an extension declares. */
    private static final String VIEW_CLASS = "originalCompatibilityViewClass";
    private static final String VIEW_BUNDLE = "originalCompatibilityViewBundle";
    /** Tags of a place, kept in the saved model: it was open, and in front, when its plug-in was left out. */
    private static final String HIDDEN = "sparsha.left-out";
    private static final String IN_FRONT = "sparsha.left-out-in-front";

    GoneViews {
        labels = List.copyOf(labels);
    }

    /**
     * Closes them in a saved model.
     *
     * @param application the model, before its windows are made
     * @param known tells of a view's id whether a plug-in that has started declares it
     * @param leftOut symbolic names of the plug-ins that are installed and that this start leaves out
     * @return what was closed
     */
    static GoneViews close(MApplication application, Predicate<String> known, Set<String> leftOut) {
        List<String> closed = new ArrayList<>();
        for (MWindow window : List.copyOf(application.getChildren())) {
            List<MPlaceholder> places = new ArrayList<>();
            collect(window, places);
            places.stream().filter(place -> place.getTags().contains(HIDDEN) && place.getRef() instanceof MPart view
                    && known.test(id(view))).forEach(GoneViews::show);
            List<MUIElement> gone = new ArrayList<>();
            for (MUIElement view : window.getSharedElements()) {
                List<MPlaceholder> ofView = places.stream().filter(place -> place.getRef() == view).toList();
                if (!(view instanceof MPart part) || !isGone(part, known)) {
                    continue;
                }
                if (leftOut.contains(part.getPersistedState().get(VIEW_BUNDLE))) {
                    ofView.stream().filter(MUIElement::isToBeRendered).forEach(GoneViews::hide);
                    continue;
                }
                if (ofView.stream().anyMatch(place -> place.isToBeRendered() || place.getTags().contains(HIDDEN))) {
                    closed.add(Objects.requireNonNullElse(part.getLabel(), part.getElementId()));
                }
                ofView.forEach(GoneViews::takeOut);
                gone.add(view);
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

    private static boolean isGone(MPart view, Predicate<String> known) {
        return view.getPersistedState().containsKey(VIEW_CLASS) && !known.test(id(view));
    }

    /** A view that may be open several times has its number behind a colon. */
    private static String id(MPart view) {
        return view.getElementId().split(":", 2)[0];
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
        leaveFront(place, parent);
        parent.getChildren().remove(place);
        hideEmpty(parent);
    }

    private static void hide(MPlaceholder place) {
        MElementContainer<MUIElement> parent = place.getParent();
        place.getTags().add(HIDDEN);
        if (parent != null && leaveFront(place, parent)) {
            place.getTags().add(IN_FRONT);
        }
        place.setToBeRendered(false);
        if (parent != null) {
            hideEmpty(parent);
        }
    }

    private static void show(MPlaceholder place) {
        place.setToBeRendered(true);
        MElementContainer<MUIElement> parent = place.getParent();
        if (parent != null && place.getTags().contains(IN_FRONT)) {
            parent.setSelectedElement(place);
        }
        for (MUIElement above = parent; above instanceof MPartStack || above instanceof MPartSashContainer; above = above.getParent()) {
            above.setToBeRendered(true);
        }
        place.getTags().removeAll(List.of(HIDDEN, IN_FRONT));
    }

    /** Has another one of its stack in front. */
    private static boolean leaveFront(MPlaceholder place, MElementContainer<MUIElement> parent) {
        boolean front = parent.getSelectedElement() == place;
        if (front) {
            parent.setSelectedElement(parent.getChildren().stream().filter(other -> other != place && other.isToBeRendered()).findFirst()
                    .orElse(null));
        }
        return front;
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
