/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The recipe {@code frames}: what is heard every ten milliseconds, for models over real time. */
package org.sparsha.features.frames;
