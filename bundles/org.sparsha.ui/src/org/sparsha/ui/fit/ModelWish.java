/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.fit;

import java.nio.file.Path;
import java.util.List;

import org.sparsha.runtime.ModelLibrary;

/**
 * From which model another is to be made, and from what.
 *
 * @param model the model
 * @param files recordings, or folders of them
 * @param folder of the model to be made, not there yet; its name becomes the model's id
 */
record ModelWish(ModelLibrary.Entry model, List<Path> files, Path folder) {
}
