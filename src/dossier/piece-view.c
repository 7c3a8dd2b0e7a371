/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/piece-view.h"

#include "dossier/lecteur-pane.h"
#include "dossier/piece-textes.h"
#include "dossier/piece-window.h"
#include "model/piece-type.h"
#include "operations/pieces.h"
#include "widgets/noms.h"
#include "widgets/photo-view.h"
#include "widgets/statut-pill.h"
#include "widgets/travail-bar.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

/* A text that is longer is cut: it is read, not worked on. */
#define TEXTE_OCTETS (400 * 1000)
/* A line that never ends would hold the window back. */
#define LIGNE_OCTETS 4000

struct _PieceView
{
  GtkWidget parent_instance;

  DossierCourant *courant;
  char *piece;
  char *empreinte;  /* of what is shown, or about to be */
  Progres *lecture; /* (nullable): what is being read */

  GtkWidget *racine;
  GtkWidget *titre;
  GtkWidget *detail;
  GtkWidget *acces;
  GtkWidget *travail;
  GtkWidget *pile;
  GtkWidget *attente;
  GtkWidget *rien;
  GtkWidget *sortir;
  GtkWidget *photo;
  GtkWidget *echelle;
  GtkWidget *texte;
  GtkWidget *lecteur; /* once a PDF was seen */
};

G_DEFINE_FINAL_TYPE (PieceView, piece_view, GTK_TYPE_WIDGET)

static PieceFiche *
find_piece (PieceView *self)
{
  DossierComplet *complet = dossier_courant_get_complet (self->courant);

  for (guint i = 0; complet != NULL && self->piece != NULL && i < complet->pieces->len; i++)
    if (g_str_equal (fiche_get_uuid (complet->pieces->pdata[i]), self->piece))
      return complet->pieces->pdata[i];

  return NULL;
}

static void
show_page (PieceView  *self,
           const char *nom)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->pile), nom);
  gtk_spinner_set_spinning (GTK_SPINNER (self->attente), g_str_equal (nom, "attente"));
}

static void
show_nothing (PieceView  *self,
              const char *icone,
              const char *titre,
              const char *phrase,
              gboolean    sortir)
{
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (self->rien), icone);
  adw_status_page_set_title (ADW_STATUS_PAGE (self->rien), titre);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->rien), phrase);
  gtk_widget_set_visible (self->sortir, sortir);
  show_page (self, "rien");
}

/* Pictures */

static void
zoom_in_cb (PieceView *self)
{
  gtk_widget_activate_action (self->photo, "photo.zoom-in", NULL);
}

static void
zoom_out_cb (PieceView *self)
{
  gtk_widget_activate_action (self->photo, "photo.zoom-out", NULL);
}

static void
zoom_fit_cb (PieceView *self)
{
  gtk_widget_activate_action (self->photo, "photo.zoom-fit", NULL);
}

static void
turn_cb (PieceView *self)
{
  gtk_widget_activate_action (self->photo, "photo.turn", NULL);
}

static void
photo_changed_cb (PieceView *self)
{
  PhotoView *photo = JALONS_PHOTO_VIEW (self->photo);
  const char *message = photo_view_get_message (photo);
  g_autofree char *echelle = NULL;

  if (message != NULL)
    {
      show_nothing (self, "alerte-symbolic", _("This picture cannot be shown"), message, TRUE);
      return;
    }
  if (photo_view_is_loading (photo))
    return;

  echelle = photo_view_is_whole (photo)
              ? g_strdup (_("whole"))
              /* Translators: a zoom, in per cent */
              : g_strdup_printf (_("%d %%"), (int) (photo_view_get_scale (photo) * 100 + 0.5));
  gtk_label_set_label (GTK_LABEL (self->echelle), echelle);
  show_page (self, "image");
}

static void
show_image (PieceView  *self,
            GBytes     *octets,
            const char *nom)
{
  show_page (self, "attente");
  photo_view_set_bytes (JALONS_PHOTO_VIEW (self->photo), octets, nom);
}

/* Texts */

/* Cut where a letter ends. */
static gsize
cut_utf8 (const char *texte,
          gsize       taille,
          gsize       maximum)
{
  if (taille <= maximum)
    return taille;
  while (maximum > 0 && ((guchar) texte[maximum] & 0xC0) == 0x80)
    maximum--;

  return maximum;
}

/* UTF-8, or else what Windows writes; whatever it is, what can be shown of it. */
static char *
decode_texte (GBytes   *octets,
              gboolean *coupe)
{
  gsize taille;
  const char *debut = g_bytes_get_data (octets, &taille);
  const gsize garde = cut_utf8 (debut, taille, TEXTE_OCTETS);
  char *texte = NULL;

  *coupe = garde < taille;
  if (g_utf8_validate_len (debut, garde, NULL))
    return g_strndup (debut, garde);

  texte = g_convert (debut, (gssize) garde, "UTF-8", "WINDOWS-1252", NULL, NULL, NULL);
  return texte != NULL ? texte : g_utf8_make_valid (debut, (gssize) garde);
}

static char *
break_lines (const char *texte)
{
  GString *lignes = g_string_new (NULL);
  gsize longueur = 0;

  for (const char *c = texte; *c != '\0'; c = g_utf8_next_char (c))
    {
      if (*c == '\n')
        longueur = 0;
      else if (++longueur > LIGNE_OCTETS)
        {
          g_string_append_c (lignes, '\n');
          longueur = 1;
        }
      g_string_append_len (lignes, c, g_utf8_next_char (c) - c);
    }

  return g_string_free (lignes, FALSE);
}

static void
show_texte (PieceView *self,
            GBytes    *octets)
{
  GtkTextBuffer *tampon = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->texte));
  gboolean coupe;
  g_autofree char *decode = decode_texte (octets, &coupe);
  g_autofree char *lignes = break_lines (decode);
  GtkTextIter fin;

  gtk_text_buffer_set_text (tampon, lignes, -1);
  if (coupe)
    {
      gtk_text_buffer_get_end_iter (tampon, &fin);
      gtk_text_buffer_insert (tampon, &fin, _("\n\n[The rest is not shown: save the file out of the "
                                              "dossier to read it whole.]"), -1);
    }
  gtk_text_buffer_get_start_iter (tampon, &fin);
  gtk_text_buffer_place_cursor (tampon, &fin);
  show_page (self, "texte");
}

/* Pages */

static void
show_pdf (PieceView  *self,
          GBytes     *octets,
          PieceFiche *piece)
{
  if (self->lecteur == NULL)
    {
      self->lecteur = g_object_new (TYPE_LECTEUR_PANE, NULL);
      lecteur_pane_set_piece (JALONS_LECTEUR_PANE (self->lecteur));
      gtk_stack_add_named (GTK_STACK (self->pile), self->lecteur, "pdf");
    }
  lecteur_pane_set_document (JALONS_LECTEUR_PANE (self->lecteur), octets, piece->nom);
  show_page (self, "pdf");
}

static void
stop_reading (PieceView *self)
{
  if (self->lecture != NULL)
    progres_cancel (self->lecture);
  g_clear_object (&self->lecture);
}

/* What was shown before is not kept in memory. */
static void
forget (PieceView *self)
{
  stop_reading (self);
  g_clear_pointer (&self->empreinte, g_free);
  photo_view_set_bytes (JALONS_PHOTO_VIEW (self->photo), NULL, NULL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->texte)), "", 0);
  if (self->lecteur != NULL)
    lecteur_pane_set_document (JALONS_LECTEUR_PANE (self->lecteur), NULL, NULL);
}

static void
show_content (PieceView  *self,
              PieceFiche *piece,
              GBytes     *octets)
{
  switch (piece_type_get_vue (piece->type))
    {
    case PIECE_VUE_PDF:
      show_pdf (self, octets, piece);
      break;
    case PIECE_VUE_IMAGE:
      show_image (self, octets, piece->nom);
      break;
    case PIECE_VUE_TEXTE:
      show_texte (self, octets);
      break;
    case PIECE_VUE_AUCUNE:
    default:
      show_nothing (self, "trombone-symbolic", _("This file is kept, not shown"),
                    _("Jalons shows PDF files, PNG and JPEG pictures, and texts. Save this one out "
                      "of the dossier to open it with another program; the copy is not encrypted."),
                    TRUE);
      break;
    }
}

typedef struct
{
  PieceView *vue;
  Progres *progres;
} Attente;

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autofree Attente *attente = data;
  g_autoptr (PieceView) self = attente->vue;
  g_autoptr (Progres) progres = attente->progres;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) octets = pieces_load_finish (result, &error);
  PieceFiche *piece;

  /* Another piece is wanted by now, or none. */
  if (self->lecture != progres)
    return;

  g_clear_object (&self->lecture);
  piece = find_piece (self);
  if (octets != NULL && piece != NULL)
    {
      show_content (self, piece, octets);
      return;
    }
  g_clear_pointer (&self->empreinte, g_free);
  show_nothing (self, "alerte-symbolic", _("The file of this piece is not there"),
                error != NULL ? error->message : NULL, FALSE);
}

static void
load (PieceView  *self,
      PieceFiche *piece)
{
  Attente *attente = g_new0 (Attente, 1);

  forget (self);
  self->empreinte = g_strdup (piece->empreinte);
  self->lecture = progres_new ();
  show_page (self, "attente");
  attente->vue = g_object_ref (self);
  attente->progres = g_object_ref (self->lecture);
  pieces_load_async (dossier_courant_get_repository (self->courant), self->piece, self->lecture,
                     loaded_cb, attente);
}

static void
refresh_cb (PieceView *self)
{
  PieceFiche *piece = find_piece (self);
  DossierComplet *complet = dossier_courant_get_complet (self->courant);
  g_autofree char *detail = NULL;
  g_autofree char *origine = NULL;
  g_autofree char *tout = NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "piece.export",
                                 piece != NULL && piece_fiche_has_content (piece));
  if (piece == NULL)
    {
      forget (self);
      show_nothing (self, "trombone-symbolic", _("No piece is shown"), NULL, FALSE);
      return;
    }

  detail = piece_texte_detail (piece);
  origine = piece_texte_origine (piece, complet);
  tout = g_strdup_printf ("%s\n%s", detail, origine);
  gtk_label_set_label (GTK_LABEL (self->titre), piece->nom);
  gtk_label_set_label (GTK_LABEL (self->detail), tout);
  statut_pill_set (JALONS_STATUT_PILL (self->acces), PILL_OUTLINE,
                   fiche_get_discret (JALONS_FICHE (piece)) ? "verrou-symbolic" : NULL,
                   piece_texte_acces (piece));
  if (g_strcmp0 (self->empreinte, piece->empreinte) != 0)
    load (self, piece);
}

static void
export_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  PieceView *self = JALONS_PIECE_VIEW (widget);
  PieceFiche *piece = find_piece (self);

  if (piece != NULL)
    piece_export (widget, JALONS_TRAVAIL_BAR (self->travail),
                  dossier_courant_get_repository (self->courant), piece);
}

/* Object */

static void
piece_view_dispose (GObject *object)
{
  PieceView *self = JALONS_PIECE_VIEW (object);

  stop_reading (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), TYPE_PIECE_VIEW);
  g_clear_object (&self->courant);
  g_clear_pointer (&self->piece, g_free);
  g_clear_pointer (&self->empreinte, g_free);

  G_OBJECT_CLASS (piece_view_parent_class)->dispose (object);
}

static void
piece_view_class_init (PieceViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = piece_view_dispose;

  g_type_ensure (JALONS_TYPE_PHOTO_VIEW);
  g_type_ensure (JALONS_TYPE_STATUT_PILL);
  g_type_ensure (JALONS_TYPE_TRAVAIL_BAR);
  gtk_widget_class_install_action (widget_class, "piece.export", NULL, export_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "piece.export", NULL);
  gtk_widget_class_set_css_name (widget_class, "pieceview");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/dossier/piece-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PieceView, racine);
  gtk_widget_class_bind_template_child (widget_class, PieceView, titre);
  gtk_widget_class_bind_template_child (widget_class, PieceView, detail);
  gtk_widget_class_bind_template_child (widget_class, PieceView, acces);
  gtk_widget_class_bind_template_child (widget_class, PieceView, travail);
  gtk_widget_class_bind_template_child (widget_class, PieceView, pile);
  gtk_widget_class_bind_template_child (widget_class, PieceView, attente);
  gtk_widget_class_bind_template_child (widget_class, PieceView, rien);
  gtk_widget_class_bind_template_child (widget_class, PieceView, sortir);
  gtk_widget_class_bind_template_child (widget_class, PieceView, photo);
  gtk_widget_class_bind_template_child (widget_class, PieceView, echelle);
  gtk_widget_class_bind_template_child (widget_class, PieceView, texte);
  gtk_widget_class_bind_template_callback (widget_class, zoom_in_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_out_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_fit_cb);
  gtk_widget_class_bind_template_callback (widget_class, turn_cb);
  gtk_widget_class_bind_template_callback (widget_class, photo_changed_cb);
}

static void
piece_view_init (PieceView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  noms_set_from_tooltips (GTK_WIDGET (self));
}

/**
 * piece_view_new:
 * @courant: the dossier
 *
 * Returns: (transfer floating): the place of a piece, without one yet
 */
GtkWidget *
piece_view_new (DossierCourant *courant)
{
  PieceView *self = g_object_new (TYPE_PIECE_VIEW, NULL);

  self->courant = g_object_ref (courant);
  g_signal_connect_object (courant, "changed", G_CALLBACK (refresh_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * piece_view_set_piece:
 * @piece: (nullable): the uuid of a piece of the dossier
 *
 * Shows a piece.
 */
void
piece_view_set_piece (PieceView  *self,
                      const char *piece)
{
  g_return_if_fail (JALONS_IS_PIECE_VIEW (self));

  g_free (self->piece);
  self->piece = g_strdup (piece);
  refresh_cb (self);
}

/**
 * piece_view_get_piece:
 *
 * Returns: (nullable): the uuid of the piece that is shown
 */
const char *
piece_view_get_piece (PieceView *self)
{
  return self->piece;
}

/**
 * piece_view_get_page:
 *
 * Returns: how it is seen: "pdf", "image", "texte", "rien", or "attente" for a moment
 */
const char *
piece_view_get_page (PieceView *self)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (self->pile));
}
