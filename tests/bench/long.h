/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/bloc.h"

Bloc *long_synthese   (guint seed);
Bloc *long_pages      (guint pages);
Bloc *long_convention (guint seed);
char *long_text       (guint seed, guint paragraphs);
char *long_write      (const Bloc *document, const char *format);
