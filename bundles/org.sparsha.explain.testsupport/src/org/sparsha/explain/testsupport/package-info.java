/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Contract tests of the explanation SPI. */
package org.sparsha.explain.testsupport;
