/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Makes what a model's package knows of its own kind of recordings, for any model: the work behind {@code sparsha model familiarise}. */
package org.sparsha.application.familiarity;
