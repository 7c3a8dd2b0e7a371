/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fiche.h"

G_BEGIN_DECLS

/* The live records: one instance a row, held weakly. */
typedef struct _Vivants Vivants;

Vivants *vivants_new    (void);
void     vivants_free   (Vivants    *self);
Fiche   *vivants_lookup (Vivants    *self,
                         GType       type,
                         const char *uuid);
void     vivants_add    (Vivants    *self,
                         Fiche      *fiche);
void     vivants_remove (Vivants    *self,
                         GType       type,
                         const char *uuid);
Fiche   *vivants_adopt  (Vivants    *self,
                         Fiche      *fraiche);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Vivants, vivants_free)

G_END_DECLS
