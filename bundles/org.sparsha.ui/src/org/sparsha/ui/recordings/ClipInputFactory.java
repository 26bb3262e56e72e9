/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.recordings;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Brings the recordings back that were open when the workbench was closed. */
public final class ClipInputFactory implements IElementFactory {

    static final String ID = "org.sparsha.ui.clipInput";
    static final String FILE = "file";

    @Override
    public IAdaptable createElement(IMemento memento) {
        String file = memento.getString(FILE);
        return file == null ? null : new ClipInput(Path.of(file), Optional.empty());
    }
}
