/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/demi-journee.h"
#include "documents/source.h"
#include "model/tarif.h"

/* What the documents of a secretariat say of a dossier, in French, as pieces of sentences: who
 * signs, what is agreed, when one comes. Each returns a new text, "" where nothing is known. */

/** Signataire: who signs for a party; borrowed from the dossier. */
typedef struct {
  const char *nom;
  const char *qualite;
} Signataire;

Signataire administratif_signataire         (const DossierComplet *complet, const char *partie);
char      *administratif_signataire_mention (const Signataire *signataire);
char      *administratif_centre_adresse     (const Centre *centre);
char      *administratif_centre_contact     (const Centre *centre);
char      *administratif_centre_pied        (const Centre *centre);
char      *administratif_siret_mention      (const char *siret);
char      *administratif_collectivite_adresse (const Collectivite *collectivite);
char     **administratif_collectivite_lignes (const DossierComplet *complet);
char     **administratif_agent_lignes       (const Agent *agent);
char      *administratif_agent_situation    (const DossierComplet *complet);
const char *administratif_le_la             (const Agent *agent);
const char *administratif_madame_monsieur   (const Agent *agent);
char      *administratif_conseiller_mention (const DocumentSource *source);
char      *administratif_initiative         (const DossierComplet *complet);
char      *administratif_motif              (const DossierComplet *complet);

gboolean   administratif_is_party           (const DossierComplet *complet, const char *partie);
gboolean   administratif_is_for_employer    (const DossierComplet *complet);
char      *administratif_heures             (const DossierComplet *complet, const char *genre);
char      *administratif_convention_titre   (const DossierComplet *complet);
const char *administratif_exemplaires       (const DossierComplet *complet);
char      *administratif_la_prestation      (const Prestation *prestation);
const char *administratif_livrable          (const Prestation *prestation);
const char *administratif_le_livrable       (const Prestation *prestation);
char      *administratif_duree_type         (const Prestation *prestation);
char      *administratif_periode_type       (const Prestation *prestation);
char      *administratif_duree              (const DossierComplet *complet);
char      *administratif_periode            (const DossierComplet *complet);
char      *administratif_entretiens         (const DossierComplet *complet);
char      *administratif_reunions           (const DossierComplet *complet);
char      *administratif_lieu               (const DossierComplet *complet);

char      *administratif_vote               (const TarifReponse *tarif);
gint64     administratif_devis_limite       (const DocumentSource *source);
char      *administratif_numero             (const DocumentSource *source, const char *code);

GPtrArray *administratif_seances            (const DossierComplet *complet);
GPtrArray *administratif_demi_journees      (const DossierComplet *complet);
char      *administratif_un_entretien       (const char *genre);
