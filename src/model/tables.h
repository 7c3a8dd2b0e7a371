/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/action.h"
#include "model/agent.h"
#include "model/apercu.h"
#include "model/brouillon.h"
#include "model/centre.h"
#include "model/collectivite.h"
#include "model/contact.h"
#include "model/contenu-document.h"
#include "model/contenu-piece.h"
#include "model/convention.h"
#include "model/demarche.h"
#include "model/document-fiche.h"
#include "model/dossier.h"
#include "model/ecart.h"
#include "model/echange.h"
#include "model/entretien.h"
#include "model/indisponibilite.h"
#include "model/modele-fiche.h"
#include "model/note.h"
#include "model/objectif.h"
#include "model/phase.h"
#include "model/piece-fiche.h"
#include "model/prestation-fiche.h"
#include "model/rappel.h"
#include "model/reglage.h"
#include "model/section.h"
#include "model/signature.h"
#include "model/temps.h"
#include "model/utilisateur.h"

G_BEGIN_DECLS

const GType *tables_list (guint *n);
GType        tables_find_numero (guint numero);
GType        tables_find_nom (const char *nom);

G_END_DECLS
