/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/source.h"

/* What several documents are made of. Each part leaves out what is not known, and is not there at
 * all when nothing of it is. */

Bloc *parties_document     (const DocumentSource *source, const char *title);
void  parties_identity     (Bloc *parent, const DocumentSource *source);
void  parties_owner        (Bloc *parent, const DocumentSource *source, const char *document);
void  parties_hours        (Bloc *parent, const DocumentSource *source);
void  parties_phases       (Bloc *parent, const DocumentSource *source);
void  parties_entretiens   (Bloc *parent, const DocumentSource *source, gboolean resumes);
void  parties_attentes     (Bloc *parent, const DocumentSource *source);
guint parties_sections     (Bloc *parent, const DocumentSource *source, guint number);
void  parties_list         (Bloc *parent, const char *const *items, guint ordered);
void  parties_actions      (Bloc *parent, const DocumentSource *source);
void  parties_signatures   (Bloc *parent, const DocumentSource *source, const char *sentence);

gboolean parties_has_text  (const char *text);
gboolean parties_has_items (char **items);
