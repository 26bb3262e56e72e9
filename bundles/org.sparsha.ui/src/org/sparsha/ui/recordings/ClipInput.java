/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.recordings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPathEditorInput;
import org.eclipse.ui.IPersistableElement;

/**
 * A sound file, wherever it lies.
 *
 * @param file its absolute path
 * @param marks where its tiers are kept as the answer to a task; empty where they lie beside it
 */
public record ClipInput(Path file, Optional<Marks> marks) implements IPathEditorInput, IPersistableElement {

    /**
     * Tiers that answer a task.
     *
     * @param file the file that they are kept in
     * @param tier name of the tier that counts
     * @param labels the only labels that it takes
     */
    public record Marks(Path file, String tier, List<String> labels) {

        /** Copies the list. */
        public Marks {
            labels = List.copyOf(labels);
        }
    }

    @Override
    public IPath getPath() {
        return IPath.fromOSString(file.toString());
    }

    @Override
    public boolean exists() {
        return java.nio.file.Files.exists(file);
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return ImageDescriptor.getMissingImageDescriptor();
    }

    @Override
    public String getName() {
        return String.valueOf(file.getFileName());
    }

    @Override
    public IPersistableElement getPersistable() {
        return marks.isPresent() ? null : this; // a task brings its recordings back by itself
    }

    @Override
    public String getToolTipText() {
        return file.toString();
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return null;
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(ClipInputFactory.FILE, file.toString());
    }

    @Override
    public String getFactoryId() {
        return ClipInputFactory.ID;
    }
}
