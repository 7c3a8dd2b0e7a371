/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/projection-private.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The texts of a directory as the projection has them, to be put in order by any thread. */
typedef struct _AnnuaireBrut AnnuaireBrut;

/* The rows of a directory in order, each with its search key. Any thread looks for words in it. */
typedef struct _AnnuaireBalayage AnnuaireBalayage;

AnnuaireBrut   *annuaire_brut_read  (Projection         *projection,
                                     GType               type,
                                     GError            **error);
void            annuaire_brut_free  (AnnuaireBrut       *self);
guint           annuaire_brut_count (const AnnuaireBrut *self);
AnnuaireBalayage *annuaire_brut_sweep (AnnuaireBrut       *self,
                                     GCancellable       *cancellable);

AnnuaireBalayage *annuaire_balayage_ref   (AnnuaireBalayage       *self);
void              annuaire_balayage_unref (AnnuaireBalayage       *self);
guint             annuaire_balayage_count (const AnnuaireBalayage *self);
GArray           *annuaire_balayage_find  (const AnnuaireBalayage *self,
                                           const char * const     *mots,
                                           GCancellable           *cancellable);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnuaireBalayage, annuaire_balayage_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnuaireBrut, annuaire_brut_free)

G_END_DECLS
