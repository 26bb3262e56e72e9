/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.shell;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.MApplicationFactory;
import org.eclipse.e4.ui.model.application.ui.advanced.MAdvancedFactory;
import org.eclipse.e4.ui.model.application.ui.advanced.MPlaceholder;
import org.eclipse.e4.ui.model.application.ui.basic.MBasicFactory;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimmedWindow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GoneViewsTest {

    private final MApplication application = MApplicationFactory.INSTANCE.createApplication();
    private final MTrimmedWindow window = MBasicFactory.INSTANCE.createTrimmedWindow();

    @BeforeEach
    void open() {
        application.getChildren().add(window);
    }

    @Test
    void aViewOfARemovedPluginIsTakenOutAndNamed() {
        MPartStack stack = stack();
        MPlaceholder why = view(stack, "org.sparsha.ui.why", "Why", true);
        MPlaceholder margin = view(stack, "org.example.margin:2", "Margin", true);
        stack.setSelectedElement(margin);

        GoneViews gone = close(id -> id.startsWith("org.sparsha."));

        assertEquals("The view Margin was closed: no installed plug-in has it any more.", gone.sentence());
        assertEquals(List.of(why), stack.getChildren());
        assertSame(why, stack.getSelectedElement());
        assertEquals(List.of(why.getRef()), window.getSharedElements());
        assertTrue(stack.isToBeRendered());
    }

    @Test
    void aStackOfGoneViewsOnlyLeavesNoEmptyArea() {
        MPartStack stack = stack();
        view(stack, "org.example.a", "A", true);
        view(stack, "org.example.b", "B", true);

        GoneViews gone = close(id -> false);

        assertEquals("The views A, B were closed: no installed plug-in has them any more.", gone.sentence());
        assertTrue(stack.getChildren().isEmpty());
        assertFalse(stack.isToBeRendered());
    }

    @Test
    void aViewThatWasNotOpenGoesWithoutAWord() {
        MPartStack stack = stack();
        view(stack, "org.example.a", "A", false);
        assertEquals("", close(id -> false).sentence());
        assertTrue(stack.getChildren().isEmpty());
    }

    @Test
    void aKnownViewAndAPartThatIsNoDeclaredViewStay() {
        MPartStack stack = stack();
        view(stack, "org.example.margin:2", "Margin", true);
        view(stack, "other", "Other", true).getRef().getPersistedState().clear();
        assertEquals("", close("org.example.margin"::equals).sentence());
        assertEquals(2, stack.getChildren().size());
        assertEquals(2, window.getSharedElements().size());
    }

    @Test
    void theViewOfAPluginThatThisStartLeavesOutComesBackWithItsPlugin() {
        MPartStack stack = stack();
        view(stack, "org.sparsha.ui.why", "Why", true);
        MPlaceholder margin = view(stack, "org.example.margin:2", "Margin", true);
        MPlaceholder closed = view(stack, "org.example.other", "Other", false);
        stack.setSelectedElement(margin);

        GoneViews safe = leftOut(id -> id.startsWith("org.sparsha."));

        assertEquals("", safe.sentence());
        assertFalse(margin.isToBeRendered());
        assertEquals(3, stack.getChildren().size());
        assertSame(stack.getChildren().getFirst(), stack.getSelectedElement());

        leftOut(id -> id.startsWith("org.sparsha.")); // left out once more
        close(id -> true);

        assertTrue(margin.isToBeRendered());
        assertFalse(closed.isToBeRendered());
        assertSame(margin, stack.getSelectedElement());
        assertEquals(List.of(), margin.getTags());
    }

    @Test
    void aStackOfLeftOutViewsOnlyComesBackToo() {
        MPartStack stack = stack();
        MPlaceholder margin = view(stack, "org.example.margin", "Margin", true);
        stack.setSelectedElement(margin);

        leftOut(id -> false);
        assertFalse(stack.isToBeRendered());

        close(id -> true);
        assertTrue(stack.isToBeRendered());
        assertSame(margin, stack.getSelectedElement());
    }

    @Test
    void aViewIsClosedWhosePluginWasRemovedWhileItWasLeftOut() {
        MPartStack stack = stack();
        view(stack, "org.example.margin", "Margin", true);

        leftOut(id -> false);

        assertEquals("The view Margin was closed: no installed plug-in has it any more.", close(id -> false).sentence());
        assertTrue(stack.getChildren().isEmpty());
        assertTrue(window.getSharedElements().isEmpty());
    }

    private GoneViews close(Predicate<String> known) {
        return GoneViews.close(application, known, Set.of());
    }

    private GoneViews leftOut(Predicate<String> known) {
        return GoneViews.close(application, known, Set.of("org.example.bundle"));
    }

    private MPartStack stack() {
        MPartStack stack = MBasicFactory.INSTANCE.createPartStack();
        window.getChildren().add(stack);
        return stack;
    }

    private MPlaceholder view(MPartStack stack, String id, String label, boolean open) {
        MPart part = MBasicFactory.INSTANCE.createPart();
        part.setElementId(id);
        part.setLabel(label);
        part.getPersistedState().put("originalCompatibilityViewClass", "org.example.View");
        part.getPersistedState().put("originalCompatibilityViewBundle", "org.example.bundle");
        window.getSharedElements().add(part);
        MPlaceholder place = MAdvancedFactory.INSTANCE.createPlaceholder();
        place.setElementId(id);
        place.setRef(part);
        place.setToBeRendered(open);
        stack.getChildren().add(place);
        return place;
    }
}
