/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ctl/sortie.h"

#include "base/instant.h"
#include "base/recherche.h"
#include "exchange/dossier-json.h"
#include "model/apercu-calcul.h"
#include "model/codes.h"
#include "model/echeance.h"
#include "model/heures.h"
#include "model/regle.h"
#include "operations/operations-error.h"

#include <glib/gi18n.h>
#include <stdio.h>

/* import, export, list, show. */

static JsonArray *
make_refs (GPtrArray *refs)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < refs->len; i++)
    json_array_add_string_element (array, refs->pdata[i]);

  return array;
}

static gboolean
refuse_import (Execution       *self,
               ImportResultat  *resultat,
               GError         **error)
{
  const Faute *premiere = resultat->fautes->pdata[0];
  const guint n = resultat->fautes->len;

  self->fautes = g_ptr_array_ref (resultat->fautes);
  /* One fault speaks for itself; a dossier that exists is what most often stops an import. */
  g_set_error (error, OPERATIONS_ERROR,
               n == 1 && g_str_equal (premiere->code, FAUTE_EXISTE) ? OPERATIONS_ERROR_EXISTS
                                                                    : OPERATIONS_ERROR_IMPORT,
               g_dngettext (GETTEXT_PACKAGE, "%u fault, line %u: %s: %s",
                            "%u faults, the first one on line %u: %s: %s", n),
               n, premiere->ligne, premiere->chemin, premiere->message);
  return FALSE;
}

/**
 * run_import:
 *
 * Brings dossiers in, all of them or none.
 */
gboolean
run_import (Execution  *self,
            GError    **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (ImportResultat) resultat = NULL;
  g_autoptr (GBytes) contenu = NULL;
  g_autofree char *texte = NULL;
  JsonObject *objet;
  gsize taille;

  if (!g_file_get_contents (self->arguments[0], &texte, &taille, &cause))
    return operation_refuse (error, OPERATIONS_ERROR_FILE, cause->message);
  contenu = g_bytes_new_take (g_steal_pointer (&texte), taille);
  resultat = dossiers_import (self->repository, contenu, self->options->remplacer,
                              self->options->essai, error);
  if (resultat == NULL)
    return FALSE;
  if (resultat->fautes->len > 0)
    return refuse_import (self, resultat, error);

  for (guint i = 0; i < resultat->avis->len; i++)
    fprintf (stderr, "jalonsctl: %s\n", (const char *) resultat->avis->pdata[i]);
  objet = json_object_new ();
  json_object_set_array_member (objet, "crees", make_refs (resultat->crees));
  json_object_set_array_member (objet, "remplaces", make_refs (resultat->remplaces));
  self->donnees = reponse_take_object (objet);

  return TRUE;
}

/**
 * run_export:
 *
 * Writes dossiers as documents.
 */
gboolean
run_export (Execution  *self,
            GError    **error)
{
  g_autofree char *texte = NULL;

  self->donnees = dossiers_export (self->repository, (const char * const *) self->arguments, error);
  if (self->donnees == NULL)
    return FALSE;
  if (self->options->sortie == NULL)
    return TRUE;

  texte = json_node_to_texte (self->donnees);
  return execution_write_file (self->options->sortie, texte, error);
}

static gboolean
is_wanted (Execution  *self,
           Apercu     *apercu,
           const char *question)
{
  const Options *options = self->options;

  if (options->statut != NULL && g_strcmp0 (apercu->statut, options->statut) != 0)
    return FALSE;
  if (options->prestation != NULL && g_strcmp0 (apercu->prestation, options->prestation) != 0)
    return FALSE;
  if (options->retard &&
      (apercu->echeance_le == CHAMP_ABSENT || apercu->echeance_le >= self->jour))
    return FALSE;

  return recherche_matches (apercu->cle != NULL ? apercu->cle : "", question);
}

static JsonNode *
make_echeance (Execution *self,
               Apercu    *apercu)
{
  JsonObject *objet;

  if (apercu->echeance_le == CHAMP_ABSENT)
    return json_node_init_null (json_node_alloc ());

  objet = json_object_new ();
  reponse_set_texte (objet, "code", apercu->echeance_code);
  reponse_set_date (objet, "date_limite", apercu->echeance_le);
  reponse_set_nombre (objet, "jours_restants", apercu->echeance_le - self->jour);
  reponse_set_texte (objet, "etat", echeance_etat_at (apercu->echeance_le, self->jour));

  return reponse_take_object (objet);
}

static JsonObject *
make_line (Execution *self,
           Apercu    *apercu)
{
  JsonObject *objet = json_object_new ();
  g_autofree char *agent = g_strstrip (g_strjoin (" ", apercu->prenom != NULL ? apercu->prenom : "",
                                                  apercu->nom != NULL ? apercu->nom : "", NULL));

  reponse_set_texte (objet, "ref", apercu->ref);
  reponse_set_texte (objet, "agent", agent);
  reponse_set_texte (objet, "collectivite", apercu->collectivite);
  reponse_set_texte (objet, "prestation", apercu->prestation);
  reponse_set_texte (objet, "statut", apercu->statut);
  reponse_set_texte (objet, "phase", apercu->phase);
  reponse_set_instant (objet, "prochain_entretien",
                       apercu_get_next_entretien (apercu, instant_from_local (self->jour, 0)));
  json_object_set_member (objet, "echeance", make_echeance (self, apercu));

  return objet;
}

static gint
compare_refs (gconstpointer a,
              gconstpointer b)
{
  return g_strcmp0 ((*(Apercu * const *) a)->ref, (*(Apercu * const *) b)->ref);
}

/**
 * run_list:
 *
 * Lists the dossiers, by reference.
 */
gboolean
run_list (Execution  *self,
          GError    **error)
{
  g_autoptr (GPtrArray) apercus = repository_list (self->repository, TYPE_APERCU, error);
  g_autofree char *question =
    recherche_key (self->options->filtre != NULL ? self->options->filtre : "");
  JsonArray *array;

  if (apercus == NULL)
    return FALSE;

  g_ptr_array_sort (apercus, compare_refs);
  array = json_array_new ();
  for (guint i = 0; i < apercus->len; i++)
    if (is_wanted (self, apercus->pdata[i], question))
      json_array_add_object_element (array, make_line (self, apercus->pdata[i]));
  self->donnees = reponse_take_array (array);

  return TRUE;
}

static JsonObject *
make_heures (DossierComplet *dossier)
{
  JsonObject *objet = json_object_new ();
  Heures heures;

  heures_compute (dossier, &heures);
  reponse_set_nombre (objet, "entretiens_minutes", heures.entretiens_minutes);
  reponse_set_nombre (objet, "travail_personnel_minutes", heures.travail_personnel_minutes);
  reponse_set_nombre (objet, "preparation_minutes", heures.preparation_minutes);
  reponse_set_nombre (objet, "total_compte_minutes", heures.total_compte_minutes);
  reponse_set_nombre (objet, "min_minutes", heures.min_minutes);
  reponse_set_nombre (objet, "max_minutes", heures.max_minutes);
  reponse_set_nombre (objet, "indicatif_minutes", heures.indicatif_minutes);

  return objet;
}

static JsonArray *
make_documents (DossierComplet *dossier)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < dossier->documents->len; i++)
    {
      DocumentFiche *document = dossier->documents->pdata[i];
      JsonObject *objet = json_object_new ();

      reponse_set_texte (objet, "code", document->genre);
      reponse_set_texte (objet, "numero", document->numero);
      reponse_set_nombre (objet, "version", document->version);
      reponse_set_instant (objet, "le", document->le);
      reponse_set_nombre (objet, "pages", document->pages);
      reponse_set_texte (objet, "sha256", document->empreinte);
      json_object_set_boolean_member (objet, "brouillon", document->brouillon == 1);
      json_array_add_object_element (array, objet);
    }

  return array;
}

static JsonArray *
make_avis (DossierComplet *dossier)
{
  g_autoptr (GPtrArray) avis = avis_list (dossier);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < avis->len; i++)
    {
      const PrestationAvis *un = avis->pdata[i];
      g_autofree char *source = source_with_hypothese (un->source, un->hypothese);
      JsonObject *objet = json_object_new ();

      reponse_set_texte (objet, "code", un->code);
      reponse_set_texte (objet, "texte", un->texte);
      reponse_set_texte (objet, "source", source);
      json_array_add_object_element (array, objet);
    }

  return array;
}

/**
 * run_show:
 *
 * Shows a dossier: its document, its hours, the documents that were made, the notices to give.
 */
gboolean
run_show (Execution  *self,
          GError    **error)
{
  g_autoptr (DossierComplet) dossier = execution_get_dossier (self, self->arguments[0], error);
  JsonObject *objet;

  if (dossier == NULL)
    return FALSE;

  self->donnees = dossier_json_write (dossier);
  objet = json_node_get_object (self->donnees);
  json_object_set_object_member (objet, "heures", make_heures (dossier));
  json_object_set_array_member (objet, "documents", make_documents (dossier));
  json_object_set_array_member (objet, "avis", make_avis (dossier));

  return TRUE;
}

/**
 * print_import:
 *
 * Writes what came in.
 */
void
print_import (Execution *self)
{
  static const Colonne colonnes[] = {
    { "crees", N_("Created"), COLONNE_TEXTE, NULL },
    { "remplaces", N_("Replaced"), COLONNE_TEXTE, NULL },
  };

  sortie_print_fiche (json_node_get_object (self->donnees), colonnes, G_N_ELEMENTS (colonnes));
}

/**
 * print_export:
 *
 * Writes the document itself, where no file has it.
 */
void
print_export (Execution *self)
{
  g_autofree char *texte = NULL;

  if (self->options->sortie != NULL)
    return;

  texte = json_node_to_texte (self->donnees);
  fputs (texte, stdout);
}

/**
 * print_list:
 *
 * Writes the list as a table.
 */
void
print_list (Execution *self)
{
  const Colonne colonnes[] = {
    { "ref", N_("Reference"), COLONNE_TEXTE, NULL },
    { "agent", N_("Employee"), COLONNE_TEXTE, NULL },
    { "collectivite", N_("Employer"), COLONNE_TEXTE, NULL },
    { "prestation", N_("Service"), COLONNE_TEXTE, NULL },
    { "statut", N_("Status"), COLONNE_CODE, codes_statut_dossier },
    { "prochain_entretien", N_("Next meeting"), COLONNE_MOMENT, NULL },
    { "echeance.code", N_("Due"), COLONNE_CODE, codes_echeance },
    { "echeance.date_limite", N_("On"), COLONNE_DATE, NULL },
  };

  sortie_print_table (json_node_get_array (self->donnees), colonnes, G_N_ELEMENTS (colonnes));
}

/**
 * print_show:
 *
 * Writes the main facts of a dossier, its hours and its entretiens.
 */
void
print_show (Execution *self)
{
  const Colonne faits[] = {
    { "dossier.ref", N_("Reference"), COLONNE_TEXTE, NULL },
    { "agent.nom", N_("Surname"), COLONNE_TEXTE, NULL },
    { "agent.prenom", N_("First name"), COLONNE_TEXTE, NULL },
    { "agent.fonction", N_("Function"), COLONNE_TEXTE, NULL },
    { "collectivite.nom", N_("Employer"), COLONNE_TEXTE, NULL },
    { "dossier.prestation", N_("Service"), COLONNE_TEXTE, NULL },
    { "dossier.statut", N_("Status"), COLONNE_CODE, codes_statut_dossier },
    { "dossier.conseiller", N_("Adviser"), COLONNE_TEXTE, NULL },
    { "dossier.demande_le", N_("Request received on"), COLONNE_DATE, NULL },
    { "dossier.accord_agent.le", N_("Employee’s consent given on"), COLONNE_DATE, NULL },
    { "heures.entretiens_minutes", N_("Meetings"), COLONNE_MINUTES, NULL },
    { "heures.travail_personnel_minutes", N_("Employee’s own work"), COLONNE_MINUTES, NULL },
    { "heures.preparation_minutes", N_("Preparation"), COLONNE_MINUTES, NULL },
    { "heures.total_compte_minutes", N_("Counted"), COLONNE_MINUTES, NULL },
  };
  const Colonne entretiens[] = {
    { "debut", N_("Start"), COLONNE_MOMENT, NULL },
    { "duree_minutes", N_("Duration"), COLONNE_MINUTES, NULL },
    { "genre", N_("Kind"), COLONNE_CODE, codes_genre_entretien },
    { "statut", N_("Status"), COLONNE_CODE, codes_statut_entretien },
    { "phase", N_("Phase"), COLONNE_TEXTE, NULL },
  };
  JsonObject *objet = json_node_get_object (self->donnees);

  sortie_print_fiche (objet, faits, G_N_ELEMENTS (faits));
  fputc ('\n', stdout);
  sortie_print_table (json_object_get_array_member (objet, "entretiens"), entretiens,
                      G_N_ELEMENTS (entretiens));
}
