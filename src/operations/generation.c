/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/generation-private.h"

#include "operations/complets-private.h"
#include "operations/operation-private.h"

#include "base/instant.h"
#include "base/jour.h"
#include "base/siret.h"
#include "base/uuid.h"

#include <string.h>

/* One synthetic dossier: complete, plausible, and nobody's. */

static gint64
between (Generation *self,
         gint64      minimum,
         gint64      maximum)
{
  return g_rand_int_range (self->rand, (gint32) minimum, (gint32) maximum + 1);
}

const char *
generation_pick (Generation         *self,
                 const char * const *textes)
{
  return textes[g_rand_int_range (self->rand, 0, (gint32) g_strv_length ((char **) textes))];
}

/* Version 4 in its form, but drawn from the seed. */
Fiche *
generation_new_fiche (Generation     *self,
                      GType           type,
                      DossierComplet *dossier)
{
  guint8 octets[UUID_LENGTH];
  g_autofree char *uuid = NULL;
  Fiche *fiche;

  for (guint i = 0; i < UUID_LENGTH; i += 4)
    {
      const guint32 tirage = GUINT32_TO_LE (g_rand_int (self->rand));

      memcpy (&octets[i], &tirage, sizeof tirage);
    }
  octets[6] = (octets[6] & 0x0f) | 0x40;
  octets[8] = (octets[8] & 0x3f) | 0x80;
  uuid = uuid_format (octets);

  fiche = g_object_new (type, "uuid", uuid, NULL);
  if (dossier != NULL && fiche_get_table (fiche)->portee == PORTEE_DOSSIER && dossier->dossier != NULL)
    fiche_set_portee (fiche, fiche_get_uuid (JALONS_FICHE (dossier->dossier)));
  if (dossier != NULL)
    {
      dossier_complet_add (dossier, fiche);
      g_object_unref (fiche);
    }

  return fiche;
}

/* One of the ten last digits is the key. */
static char *
make_siret (guint rang)
{
  for (guint cle = 0; cle < 10; cle++)
    {
      g_autofree char *siret = g_strdup_printf ("2100%06u001%u", rang + 1, cle);

      if (siret_check (siret) == SIRET_VALIDE)
        return g_steal_pointer (&siret);
    }

  g_return_val_if_reached (NULL);
}

Collectivite *
generation_employeur (Generation *self,
                      guint       rang)
{
  Fiche *fiche = generation_new_fiche (self, TYPE_COLLECTIVITE, NULL);
  const char *commune = generation_pick (self, generation_communes);
  g_autofree char *nom = g_strdup_printf ("Commune de %s (%u)", commune, rang + 1);
  g_autofree char *siret = make_siret (rang);
  g_autofree char *code_postal = g_strdup_printf ("99%03u", rang % 1000);

  champ_set_texte (fiche, "nom", nom);
  champ_set_texte (fiche, "type", "commune");
  champ_set_texte (fiche, "siret", siret);
  champ_set_nombre (fiche, "affiliee", between (self, 0, 3) > 0);
  champ_set_texte (fiche, "code_postal", code_postal);
  champ_set_texte (fiche, "commune", commune);

  return JALONS_COLLECTIVITE (fiche);
}

static void
make_agent (Generation     *self,
            DossierComplet *dossier)
{
  static const char * const statuts[] = { "titulaire", "titulaire", "contractuel", NULL };
  static const char * const categories[] = { "A", "B", "C", "C", NULL };
  Fiche *agent = generation_new_fiche (self, TYPE_AGENT, dossier);

  champ_set_texte (agent, "civilite", between (self, 0, 1) ? "Mme" : "M.");
  champ_set_texte (agent, "nom", generation_pick (self, generation_noms));
  champ_set_texte (agent, "prenom", generation_pick (self, generation_prenoms));
  champ_set_texte (agent, "statut", generation_pick (self, statuts));
  champ_set_texte (agent, "categorie", generation_pick (self, categories));
  champ_set_texte (agent, "fonction", generation_pick (self, generation_fonctions));
  champ_set_nombre (agent, "naissance_le", jour_from_ymd ((gint) between (self, 1962, 1998), 1, 1) +
                                           between (self, 0, 364));
  champ_set_nombre (agent, "francais_lu_ecrit", 1);
}

static const char *
statut_after (Generation *self,
              gint64      jours)
{
  static const char * const recents[] = { "demande", "entretien_prealable", "conventionnement", NULL };
  static const char * const ouverts[] = { "en_cours", "en_cours", "en_cours", "suspendu", NULL };
  static const char * const finis[] = { "conclu", "suivi", "clos", "clos", "rompu", NULL };

  if (jours < 30)
    return generation_pick (self, recents);

  return generation_pick (self, jours < 200 ? ouverts : finis);
}

static void
fill_dossier (Generation     *self,
              DossierComplet *dossier,
              gint64          demande_le)
{
  static const char * const motifs[] = { "mobilite_interne", "mobilite_externe", "reclassement",
                                         "usure", "evolution", NULL };
  Fiche *fiche = JALONS_FICHE (dossier->dossier);

  champ_set_texte (fiche, "prestation", dossier->prestation->code);
  champ_set_nombre (fiche, "prestation_version", dossier->prestation->version);
  champ_set_texte (fiche, "conseiller", generation_pick (self, generation_conseillers));
  champ_set_texte (fiche, "initiative", between (self, 0, 1) ? "agent" : "employeur");
  champ_set_texte (fiche, "motif", generation_pick (self, motifs));
  champ_set_texte (fiche, "statut", statut_after (self, self->jour - demande_le));
  champ_set_nombre (fiche, "demande_le", demande_le);
  champ_set_nombre (fiche, "accord_le", demande_le + 5);
  champ_set_texte (fiche, "accord_comment", "courriel");
  champ_set_nombre (fiche, "employeur_informe", 1);
  champ_set_nombre (fiche, "suivi_cme", 0);
  champ_set_texte (fiche, "mode", "presentiel");
  champ_set_texte (fiche, "attentes_agent", generation_pick (self, generation_paragraphes));
  champ_set_texte (fiche, "agent", fiche_get_uuid (JALONS_FICHE (dossier->agent)));
  champ_set_texte (fiche, "collectivite", fiche_get_uuid (JALONS_FICHE (dossier->collectivite)));
  complet_set_price (dossier);
}

static void
make_convention (Generation     *self,
                 DossierComplet *dossier,
                 gint64          le)
{
  static const char * const parties[] = { "agent", "collectivite", "centre" };
  Fiche *convention = generation_new_fiche (self, TYPE_CONVENTION, dossier);

  champ_set_texte (convention, "genre", "tripartite");
  champ_set_nombre (convention, "envoyee_le", le);
  for (guint i = 0; i < G_N_ELEMENTS (parties); i++)
    {
      Fiche *signature = generation_new_fiche (self, TYPE_SIGNATURE, dossier);

      champ_set_texte (signature, "convention", fiche_get_uuid (convention));
      champ_set_nombre (signature, "rang", i);
      champ_set_texte (signature, "partie", parties[i]);
      champ_set_nombre (signature, "le", le + 4 * (gint64) (i + 1));
    }
}

static void
make_phases (Generation     *self,
             DossierComplet *dossier,
             gint64          debut)
{
  const Prestation *prestation = dossier->prestation;
  const gint64 pas = 90 / (gint64) prestation->phases->len;

  for (guint i = 0; i < prestation->phases->len; i++)
    {
      const PrestationPhase *modele = prestation->phases->pdata[i];
      Fiche *phase = generation_new_fiche (self, TYPE_PHASE, dossier);
      const gint64 du = debut + pas * i;
      const gint64 au = du + pas - 1;

      champ_set_nombre (phase, "rang", i);
      champ_set_texte (phase, "code", modele->code);
      champ_set_nombre (phase, "prevue_du", du);
      champ_set_nombre (phase, "prevue_au", au);
      champ_set_nombre (phase, "debut", du <= self->jour ? du : CHAMP_ABSENT);
      champ_set_nombre (phase, "fin", au <= self->jour ? au : CHAMP_ABSENT);
      for (guint j = 0; j < modele->objectifs->len; j++)
        {
          const PrestationObjectif *objectif = modele->objectifs->pdata[j];
          Fiche *fiche = generation_new_fiche (self, TYPE_OBJECTIF, dossier);

          champ_set_texte (fiche, "phase", fiche_get_uuid (phase));
          champ_set_nombre (fiche, "rang", j);
          champ_set_texte (fiche, "code", objectif->code);
          champ_set_nombre (fiche, "atteint", au <= self->jour);
        }
    }
}

static gint64
to_working_day (gint64 jour)
{
  while (jour_get_weekday (jour) > 5 || jour_get_ferie (jour) != NULL)
    jour++;

  return jour;
}

static void
make_entretiens (Generation     *self,
                 DossierComplet *dossier,
                 gint64          debut)
{
  static const char * const presents[] = { "agent", "conseiller", NULL };
  const guint n = (guint) between (self, 6, 8);

  for (guint i = 0; i < n; i++)
    {
      const gint64 jour = to_working_day (debut + 90 * (gint64) i / n);
      const gboolean tenu = jour < self->jour;
      const Phase *phase = dossier->phases->pdata[i * dossier->phases->len / n];
      Fiche *entretien = generation_new_fiche (self, TYPE_ENTRETIEN, dossier);

      champ_set_nombre (entretien, "debut",
                        instant_from_local (jour, (gint) between (self, 18, 32) * 30));
      champ_set_nombre (entretien, "duree_minutes", between (self, 3, 4) * 30);
      champ_set_texte (entretien, "genre", "individuel");
      champ_set_texte (entretien, "phase", phase->code);
      champ_set_texte (entretien, "mode", "presentiel");
      champ_set_texte (entretien, "statut", tenu ? "realise" : "prevu");
      champ_set_nombre (entretien, "rang", i);
      fiche_set_liste (entretien, fiche_table_find (&entretien_table, "presents"), presents);
      if (tenu)
        champ_set_texte (entretien, "resume", generation_pick (self, generation_resumes));
      if (tenu && i % 2 == 0)
        {
          Fiche *note = generation_new_fiche (self, TYPE_NOTE, dossier);

          champ_set_texte (note, "entretien", fiche_get_uuid (entretien));
          champ_set_texte (note, "texte", generation_pick (self, generation_notes));
        }
    }
}

static void
make_redaction (Generation     *self,
                DossierComplet *dossier,
                gint64          debut)
{
  static const char * const codes[] = { "competences", "projet" };
  static const char * const appuis[] = { "Expérience reconnue", "Goût de transmettre", NULL };
  static const char * const vigilances[] = { "Préserver les temps de récupération", NULL };
  Fiche *fiche = JALONS_FICHE (dossier->dossier);

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      Fiche *section = generation_new_fiche (self, TYPE_SECTION, dossier);
      g_autofree char *texte = g_strconcat (generation_pick (self, generation_paragraphes), "\n\n",
                                            generation_pick (self, generation_paragraphes), NULL);

      champ_set_nombre (section, "rang", i);
      champ_set_texte (section, "code", codes[i]);
      champ_set_texte (section, "texte", texte);
      champ_set_nombre (section, "partage_employeur", i == 0);
    }
  for (guint i = 0; i < 2; i++)
    {
      Fiche *action = generation_new_fiche (self, TYPE_ACTION, dossier);
      const gint64 echeance = debut + 60 + 20 * (gint64) i;

      champ_set_nombre (action, "rang", i);
      champ_set_texte (action, "intitule", generation_pick (self, generation_actions));
      champ_set_nombre (action, "echeance_le", echeance);
      champ_set_texte (action, "responsable", "Agent");
      champ_set_texte (action, "statut", echeance + 10 < self->jour ? "fait" : "a_faire");
    }
  fiche_set_liste (fiche, fiche_table_find (&dossier_table, "points_appui"), appuis);
  fiche_set_liste (fiche, fiche_table_find (&dossier_table, "points_vigilance"), vigilances);
}

static void
make_temps (Generation     *self,
            DossierComplet *dossier,
            gint64          debut)
{
  Fiche *temps = generation_new_fiche (self, TYPE_TEMPS, dossier);

  champ_set_nombre (temps, "rang", 0);
  champ_set_nombre (temps, "le", debut + 7);
  champ_set_texte (temps, "nature", between (self, 0, 1) ? "preparation" : "travail_personnel");
  champ_set_nombre (temps, "minutes", between (self, 2, 6) * 15);
}

DossierComplet *
generation_dossier (Generation *self,
                    const char *ref,
                    gint64      demande_le)
{
  DossierComplet *dossier = dossier_complet_new ();
  Collectivite *collectivite =
    self->collectivites->pdata[between (self, 0, (gint64) self->collectivites->len - 1)];
  const gint64 debut = demande_le + between (self, 14, 30);

  dossier->prestation = prestation_ref (
    self->prestations->pdata[between (self, 0, (gint64) self->prestations->len - 1)]);
  generation_new_fiche (self, TYPE_DOSSIER, dossier);
  champ_set_texte (JALONS_FICHE (dossier->dossier), "ref", ref);
  dossier_complet_add (dossier, JALONS_FICHE (collectivite));
  make_agent (self, dossier);
  fill_dossier (self, dossier, demande_le);
  make_convention (self, dossier, demande_le + 7);
  make_phases (self, dossier, debut);
  make_entretiens (self, dossier, debut);
  make_temps (self, dossier, debut);
  make_redaction (self, dossier, debut);
  dossier_complet_sort (dossier);

  return dossier;
}
