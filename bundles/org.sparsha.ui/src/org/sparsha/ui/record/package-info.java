/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Recording from the microphone, and what the model hears while one speaks. */
package org.sparsha.ui.record;
