/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ctl/sortie.h"

#include "base/instant.h"
#include "exchange/agenda-ics.h"
#include "model/codes.h"
#include "model/parcours.h"

#include <glib/gi18n.h>
#include <string.h>

/* agenda. */

static JsonObject *
make_entretien (Execution *self,
                Entretien *entretien)
{
  const char *dossier = fiche_get_portee (JALONS_FICHE (entretien));
  g_autoptr (Apercu) apercu =
    (Apercu *) repository_get (self->repository, TYPE_APERCU, dossier, NULL);
  JsonObject *objet = json_object_new ();
  g_autofree char *agent = NULL;

  if (apercu != NULL)
    agent = g_strstrip (g_strjoin (" ", apercu->prenom != NULL ? apercu->prenom : "",
                                   apercu->nom != NULL ? apercu->nom : "", NULL));
  reponse_set_texte (objet, "id", fiche_get_uuid (JALONS_FICHE (entretien)));
  reponse_set_texte (objet, "ref", apercu != NULL ? apercu->ref : NULL);
  reponse_set_instant (objet, "debut", entretien->debut);
  reponse_set_instant (objet, "fin", entretien_get_fin (entretien));
  reponse_set_nombre (objet, "duree_minutes", entretien->duree_minutes);
  reponse_set_texte (objet, "genre", entretien->genre);
  reponse_set_texte (objet, "mode", entretien->mode);
  reponse_set_texte (objet, "lieu", entretien->lieu);
  reponse_set_texte (objet, "statut", entretien->statut);
  reponse_set_texte (objet, "conseiller", apercu != NULL ? apercu->conseiller : NULL);
  reponse_set_texte (objet, "agent", agent);

  return objet;
}

/* What a calendar elsewhere shows; where the employer is not informed it names nobody. */
static char *
make_title (JsonObject *objet,
            Fiche      *entretien)
{
  const char *libelle =
    code_libelle_find (codes_genre_entretien, json_object_get_string_member (objet, "genre"));
  const char *qui = json_object_get_string_member_with_default (objet, "agent", NULL);

  if (fiche_get_discret (entretien) || qui == NULL)
    qui = json_object_get_string_member_with_default (objet, "ref", "");

  return g_strdup_printf ("%s – %s", libelle != NULL ? _(libelle) : "", qui);
}

static gboolean
write_ics (Execution  *self,
           GPtrArray  *entretiens,
           JsonArray  *array,
           GError    **error)
{
  g_autoptr (GPtrArray) titres = g_ptr_array_new_with_free_func (g_free);
  g_autofree EvenementIcs *evenements = g_new0 (EvenementIcs, MAX (entretiens->len, 1));
  g_autofree char *texte = NULL;

  for (guint i = 0; i < entretiens->len; i++)
    {
      Entretien *entretien = entretiens->pdata[i];
      JsonObject *objet = json_array_get_object_element (array, i);

      g_ptr_array_add (titres, make_title (objet, JALONS_FICHE (entretien)));
      evenements[i].uid = fiche_get_uuid (JALONS_FICHE (entretien));
      evenements[i].titre = titres->pdata[i];
      evenements[i].lieu = entretien->lieu;
      evenements[i].debut = entretien->debut;
      evenements[i].duree_minutes = entretien->duree_minutes;
      evenements[i].confirme = g_strcmp0 (entretien->statut, "confirme") == 0 ||
                               entretien_is_held (entretien);
      evenements[i].annule = g_strcmp0 (entretien->statut, "annule") == 0 ||
                             g_strcmp0 (entretien->statut, "reporte") == 0;
    }
  texte = agenda_ics_write (evenements, entretiens->len, instant_from_local (self->jour, 0));

  return execution_write_file (self->options->ics, texte, error);
}

static gint
compare_starts (gconstpointer a,
                gconstpointer b)
{
  Entretien *ea = *(Entretien * const *) a;
  Entretien *eb = *(Entretien * const *) b;

  if (ea->debut != eb->debut)
    return ea->debut < eb->debut ? -1 : 1;

  return strcmp (fiche_get_uuid (JALONS_FICHE (ea)), fiche_get_uuid (JALONS_FICHE (eb)));
}

/**
 * run_agenda:
 *
 * Lists the entretiens between two days, both included.
 */
gboolean
run_agenda (Execution  *self,
            GError    **error)
{
  g_autoptr (GPtrArray) entretiens = NULL;
  JsonArray *array;
  Plage jours;

  if (self->options->du == NULL || self->options->au == NULL)
    return execution_usage (error, _("Give --du DATE and --au DATE."));
  if (!execution_parse_day (self->options->du, "--du", &jours.debut, error) ||
      !execution_parse_day (self->options->au, "--au", &jours.fin, error))
    return FALSE;

  jours.fin++;
  entretiens = repository_list_entretiens (self->repository, plage_to_instants (jours), error);
  if (entretiens == NULL)
    return FALSE;

  g_ptr_array_sort (entretiens, compare_starts);
  array = json_array_new ();
  for (guint i = 0; i < entretiens->len; i++)
    json_array_add_object_element (array, make_entretien (self, entretiens->pdata[i]));
  self->donnees = reponse_take_array (array);

  return self->options->ics == NULL || write_ics (self, entretiens, array, error);
}

/**
 * print_agenda:
 *
 * Writes the entretiens as a table.
 */
void
print_agenda (Execution *self)
{
  const Colonne colonnes[] = {
    { "debut", N_("Start"), COLONNE_MOMENT, NULL },
    { "duree_minutes", N_("Duration"), COLONNE_MINUTES, NULL },
    { "genre", N_("Kind"), COLONNE_CODE, codes_genre_entretien },
    { "statut", N_("Status"), COLONNE_CODE, codes_statut_entretien },
    { "agent", N_("Employee"), COLONNE_TEXTE, NULL },
    { "ref", N_("Reference"), COLONNE_TEXTE, NULL },
  };

  sortie_print_table (json_node_get_array (self->donnees), colonnes, G_N_ELEMENTS (colonnes));
}
