/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Labelling recordings task by task: the queue with its keys and sound, how far people agree, and what is decided. What happens is
 * decided in
 * {@code org.sparsha.application.annotation}; here it is painted.
 */
package org.sparsha.ui.annotate;
