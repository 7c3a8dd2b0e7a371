/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/apercu-balayage-private.h"
#include "store/projection-private.h"

G_BEGIN_DECLS

/* The texts of a directory as the projection has them, to be put in order by any thread. */

typedef struct _AnnuaireBrut AnnuaireBrut;

AnnuaireBrut   *annuaire_brut_read  (Projection         *projection,
                                     GType               type,
                                     GError            **error);
void            annuaire_brut_free  (AnnuaireBrut       *self);
guint           annuaire_brut_count (const AnnuaireBrut *self);
ApercuBalayage *annuaire_brut_sweep (AnnuaireBrut       *self,
                                     GCancellable       *cancellable);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnuaireBrut, annuaire_brut_free)

G_END_DECLS
