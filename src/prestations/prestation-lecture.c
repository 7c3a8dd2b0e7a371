/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prestations/prestation-lecture.h"

#include "model/codes.h"
#include "model/prestation-cadre.h"
#include "prestations/prestation-textes.h"
#include "widgets/carte.h"

#include <glib/gi18n.h>

struct _PrestationLecture
{
  GtkWidget parent_instance;

  GtkWidget *boite;
};

G_DEFINE_FINAL_TYPE (PrestationLecture, prestation_lecture, GTK_TYPE_WIDGET)

/* What is said, and who says it. */

static void
add_texte (GtkWidget  *boite,
           const char *texte,
           const char *classe)
{
  if (texte != NULL && *texte != '\0')
    gtk_box_append (GTK_BOX (boite), carte_texte_new (texte, classe));
}

static void
add_origine (GtkWidget  *boite,
             const char *source,
             const char *hypothese)
{
  g_autofree char *dite = source != NULL ? g_strdup_printf (_("Source: %s"), source) : NULL;
  g_autofree char *supposee =
    hypothese != NULL ? g_strdup_printf (_("Assumption: %s"), hypothese) : NULL;

  add_texte (boite, dite, "small-caption");
  add_texte (boite, supposee, "small-caption");
}

static GtkWidget *
add_carte (PrestationLecture *self,
           const char        *titre)
{
  GtkWidget *carte = carte_new (titre);
  GtkWidget *label = gtk_widget_get_first_child (gtk_widget_get_first_child (carte));

  /* What the card holds has titles of its own. */
  gtk_widget_remove_css_class (label, "row-title");
  gtk_widget_add_css_class (label, "section-title");
  gtk_box_append (GTK_BOX (self->boite), carte);

  return carte;
}

/* A group inside of a card: what belongs together is close. */
static GtkWidget *
add_groupe (GtkWidget *carte)
{
  GtkWidget *groupe = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  carte_add (carte, groupe);

  return groupe;
}

/* Cards */

static void
add_cadre (PrestationLecture *self,
           const Prestation  *prestation)
{
  GtkWidget *carte = add_carte (self, _("Hours and span"));
  GtkWidget *groupe = add_groupe (carte);
  g_autofree char *heures = texte_heures (prestation->heures);
  g_autofree char *comptees = texte_colonnes (prestation->heures);
  g_autofree char *entretiens = texte_entretiens (prestation->entretiens);
  g_autofree char *duree = texte_duree (prestation->duree);

  add_texte (groupe, heures, "row-title");
  add_texte (groupe, comptees, NULL);
  add_origine (groupe, prestation->heures->source, prestation->heures->hypothese);
  if (entretiens != NULL)
    {
      groupe = add_groupe (carte);
      add_texte (groupe, entretiens, NULL);
      add_origine (groupe, prestation->entretiens->source, prestation->entretiens->hypothese);
    }
  groupe = add_groupe (carte);
  add_texte (groupe, duree, "row-title");
  if (prestation->duree != NULL)
    add_origine (groupe, prestation->duree->source, prestation->duree->hypothese);
  if (prestation->premier_rdv != NULL)
    {
      g_autofree char *delai =
        g_strdup_printf (ngettext ("First appointment within %d day",
                                   "First appointment within %d days",
                                   (gulong) prestation->premier_rdv->delai_jours),
                         (int) prestation->premier_rdv->delai_jours);

      groupe = add_groupe (carte);
      add_texte (groupe, delai, NULL);
      add_origine (groupe, prestation->premier_rdv->source, prestation->premier_rdv->hypothese);
    }
}

static void
add_etapes (PrestationLecture *self,
            const Prestation  *prestation)
{
  GtkWidget *carte;

  if (prestation->avant->len == 0)
    return;

  carte = add_carte (self, _("Before the first phase"));
  for (guint i = 0; i < prestation->avant->len; i++)
    {
      const PrestationEtape *etape = prestation->avant->pdata[i];
      GtkWidget *groupe = add_groupe (carte);
      g_autofree char *ligne = g_strdup_printf ("%u. %s", i + 1, etape->libelle);

      add_texte (groupe, ligne, NULL);
      add_origine (groupe, etape->source, etape->hypothese);
    }
}

static void
add_phases (PrestationLecture *self,
            const Prestation  *prestation)
{
  GtkWidget *carte = add_carte (self, _("Phases"));

  for (guint i = 0; i < prestation->phases->len; i++)
    {
      const PrestationPhase *phase = prestation->phases->pdata[i];
      GtkWidget *groupe = add_groupe (carte);
      g_autofree char *nom = g_strdup_printf (phase->facultatif ? _("%u. %s (optional)") : "%u. %s",
                                              i + 1, phase->libelle);

      if (i > 0)
        gtk_widget_set_margin_top (groupe, 6);
      add_texte (groupe, nom, "row-title");
      for (guint j = 0; j < phase->objectifs->len; j++)
        {
          const PrestationObjectif *objectif = phase->objectifs->pdata[j];
          g_autofree char *ligne = g_strdup_printf ("•  %s", objectif->libelle);

          add_texte (groupe, ligne, NULL);
        }
      add_origine (groupe, phase->source, phase->hypothese);
    }
}

static void
add_liste_reunions (GtkWidget        *carte,
                    const Prestation *prestation,
                    GPtrArray        *reunions,
                    const char       *titre)
{
  if (reunions->len > 0)
    carte_add (carte, carte_texte_new (titre, "secondary"));
  for (guint i = 0; i < reunions->len; i++)
    {
      const PrestationReunion *reunion = reunions->pdata[i];
      GtkWidget *groupe = add_groupe (carte);
      g_autofree char *ligne = texte_reunion (prestation, reunion);

      add_texte (groupe, ligne, NULL);
      add_origine (groupe, reunion->source, reunion->hypothese);
    }
}

static void
add_reunions (PrestationLecture *self,
              const Prestation  *prestation)
{
  GtkWidget *carte = add_carte (self, _("Meetings of the service"));
  g_autofree char *modes = texte_modes (prestation->modes);

  if (prestation->reunions->len + prestation->reunions_facultatives->len == 0)
    carte_add (carte, carte_texte_new (_("No meeting is compulsory."), "secondary"));
  add_liste_reunions (carte, prestation, prestation->reunions, _("Compulsory meetings"));
  add_liste_reunions (carte, prestation, prestation->reunions_facultatives,
                      _("Optional meetings"));
  if (modes != NULL)
    {
      GtkWidget *groupe = add_groupe (carte);

      add_texte (groupe, modes, NULL);
      add_origine (groupe, prestation->modes->source, prestation->modes->hypothese);
    }
}

static void
add_documents (PrestationLecture *self,
               const Prestation  *prestation)
{
  GtkWidget *carte = add_carte (self, _("Documents"));
  g_autoptr (GString) cites = g_string_new (NULL);
  g_autoptr (GString) autres = g_string_new (NULL);

  for (guint i = 0; i < prestation->documents->len; i++)
    {
      const PrestationChoix *document = prestation->documents->pdata[i];
      GString *liste = document->source != NULL ? cites : autres;

      g_string_append_printf (liste, "%s%s", liste->len > 0 ? " · " : "",
                              code_libelle_find (codes_document, document->code));
    }
  if (cites->len > 0)
    carte_add (carte, carte_texte_new (cites->str, NULL));
  if (autres->len > 0)
    {
      GtkWidget *groupe = add_groupe (carte);

      add_texte (groupe, _("Assumption: the source does not name them, the centre may make them"),
                 "small-caption");
      add_texte (groupe, autres->str, NULL);
    }
}

static void
add_tarif (GtkWidget   *carte,
           const Tarif *tarif,
           gboolean     premier)
{
  GtkWidget *groupe = add_groupe (carte);
  g_autofree char *montant = texte_montant (tarif);
  g_autofree char *titre = g_strdup_printf ("%s · %s", montant, tarif->libelle);
  g_autofree char *conditions = texte_conditions (tarif->conditions);
  g_autofree char *validite = texte_validite (tarif);
  g_autofree char *vote = texte_deliberation (tarif->deliberation);

  if (!premier)
    gtk_widget_set_margin_top (groupe, 6);
  add_texte (groupe, titre, "row-title");
  add_texte (groupe, conditions, NULL);
  add_texte (groupe, tarif->motif, NULL);
  add_texte (groupe, validite, NULL);
  add_texte (groupe, vote, NULL);
  if (tarif->avertissement != NULL)
    add_texte (groupe, tarif->avertissement->texte, "near-text");
  add_origine (groupe, tarif->source, tarif->hypothese);
}

static void
add_tarifs (PrestationLecture *self,
            const Prestation  *prestation)
{
  GtkWidget *carte = add_carte (self, _("Prices"));

  for (guint i = 0; i < prestation->tarifs->len; i++)
    add_tarif (carte, prestation->tarifs->pdata[i], i == 0);
}

static void
add_enonce (GtkWidget              *carte,
            const char             *titre,
            const PrestationEnonce *enonce)
{
  GtkWidget *groupe;

  if (enonce == NULL)
    return;

  groupe = add_groupe (carte);
  add_texte (groupe, titre, "row-title");
  for (guint i = 0; enonce->libelles[i] != NULL; i++)
    add_texte (groupe, enonce->libelles[i], NULL);
  add_origine (groupe, enonce->source, enonce->hypothese);
}

static void
add_enonces (PrestationLecture *self,
             const Prestation  *prestation)
{
  GtkWidget *carte = add_carte (self, _("What the centre says of it"));

  for (const CodeLibelle *enonce = codes_enonce; enonce->code != NULL; enonce++)
    add_enonce (carte, _(enonce->libelle), prestation_get_enonce (prestation, enonce->code));
}

static void
prestation_lecture_dispose (GObject *object)
{
  g_clear_pointer (&JALONS_PRESTATION_LECTURE (object)->boite, gtk_widget_unparent);

  G_OBJECT_CLASS (prestation_lecture_parent_class)->dispose (object);
}

static void
prestation_lecture_class_init (PrestationLectureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = prestation_lecture_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
prestation_lecture_init (PrestationLecture *self)
{
  self->boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);
  gtk_widget_set_parent (self->boite, GTK_WIDGET (self));
}

/**
 * prestation_lecture_set_prestation:
 * @prestation: (transfer none): what to read
 *
 * Shows a prestation.
 */
void
prestation_lecture_set_prestation (PrestationLecture *self,
                                   const Prestation  *prestation)
{
  g_return_if_fail (JALONS_IS_PRESTATION_LECTURE (self));
  g_return_if_fail (prestation != NULL);

  boite_clear (self->boite);
  add_phases (self, prestation);
  add_cadre (self, prestation);
  add_tarifs (self, prestation);
  add_reunions (self, prestation);
  add_etapes (self, prestation);
  add_documents (self, prestation);
  add_enonces (self, prestation);
}
