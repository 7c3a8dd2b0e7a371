/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"
#include "widgets/formulaire-window.h"

G_BEGIN_DECLS

/**
 * FicheSaved:
 * @fiche: the record, saved
 * @object: what was given with the function
 */
typedef void (*FicheSaved) (Fiche    *fiche,
                            GObject  *object);

FormulaireWindow *fiche_formulaire_new (GtkWidget          *parent,
                                        Repository         *repository,
                                        Fiche              *fiche,
                                        const char         *titre,
                                        const char * const *champs,
                                        FicheSaved          saved,
                                        GObject            *object);

G_END_DECLS
